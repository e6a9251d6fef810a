/** Sequence labelling: character tagging, part of speech 词性标注, named entities 命名实体识别, and their trainers. */
module org.yupian.tagging {
    requires transitive org.yupian.core;
    requires transitive org.yupian.tokenize;
    // Only the trainers touch it; whoever trains has it beside.
    requires static org.yupian.format;
    requires static org.jspecify;

    exports org.yupian.tagging.chain;
    exports org.yupian.tagging.feature;
    exports org.yupian.tagging.hmm;
    exports org.yupian.tagging.ner;
    exports org.yupian.tagging.pos;
    exports org.yupian.tagging.segment;
    exports org.yupian.tagging.train;
    exports org.yupian.tagging.train.hmm;
    exports org.yupian.tagging.train.ner;
    exports org.yupian.tagging.train.pos;
    exports org.yupian.tagging.train.segment;
}

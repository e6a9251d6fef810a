/** Word segmentation 分词: tries, maximum matching, the n-gram lattice, user dictionaries and their trainers. */
module org.yupian.tokenize {
    requires transitive org.yupian.core;
    requires static org.jspecify;
    // Only the smartcn package touches Lucene; a library user without Lucene never loads it.
    requires static org.apache.lucene.core;
    requires static org.apache.lucene.analysis.smartcn;

    exports org.yupian.tokenize;
    exports org.yupian.tokenize.atom;
    exports org.yupian.tokenize.dictionary;
    exports org.yupian.tokenize.lattice;
    exports org.yupian.tokenize.matching;
    exports org.yupian.tokenize.smartcn;
    exports org.yupian.tokenize.train;
    exports org.yupian.tokenize.trie;
}

/** The document model, pipelines, model files, sequence decoding and text tables of Yupian. */
@SuppressWarnings("module") // Those it exports to are compiled after it.
module org.yupian.core {
    requires static org.jspecify;

    exports org.yupian.document;
    exports org.yupian.io;
    exports org.yupian.learning;
    exports org.yupian.model;
    exports org.yupian.pack to
            org.yupian.embeddings,
            org.yupian.keywords,
            org.yupian.tagging,
            org.yupian.tokenize;
    exports org.yupian.pipeline;
    exports org.yupian.sequence;
    exports org.yupian.text;
}

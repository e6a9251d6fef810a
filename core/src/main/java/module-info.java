/** The document model, pipelines, model files, sequence decoding and text tables of Yupian. */
module org.yupian.core {
    requires static org.jspecify;

    exports org.yupian.document;
    exports org.yupian.io;
    exports org.yupian.learning;
    exports org.yupian.model;
    exports org.yupian.pipeline;
    exports org.yupian.sequence;
    exports org.yupian.text;
}

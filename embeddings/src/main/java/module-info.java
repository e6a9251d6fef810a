/** Word vectors 词向量: their trainers, their files, and what they are good for. */
module org.yupian.embeddings {
    requires transitive org.yupian.core;
    requires transitive org.yupian.tokenize;
    requires static org.jspecify;

    exports org.yupian.embeddings;
    exports org.yupian.embeddings.files;
    exports org.yupian.embeddings.train;
}

/** Word vectors 词向量: their trainers, their files, and what they are good for. */
module org.yupian.embeddings {
    requires transitive org.yupian.core;
    requires transitive org.yupian.tokenize;
    requires static org.jspecify;
    requires commons.math3;
    // Only the approximate search touches Lucene; whoever does not want that need not have it.
    requires static org.apache.lucene.core;

    exports org.yupian.embeddings;
    exports org.yupian.embeddings.approximate;
    exports org.yupian.embeddings.document;
    exports org.yupian.embeddings.files;
    exports org.yupian.embeddings.train;
}

package org.yupian.cli;

/** How word vectors are learned. */
enum VectorMethod {
    SKIPGRAM,
    CBOW,
    GLOVE
}

package org.yupian.cli;

/** The ways to learn a sequence model. */
enum TrainingMethod {
    HMM,
    PERCEPTRON,
    CRF
}

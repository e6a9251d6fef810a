package org.yupian.cli;

/** How a conditional random field is fitted. */
enum Optimizer {
    ADAGRAD,
    LBFGS
}

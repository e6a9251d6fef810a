package org.yupian.cli;

/** The ways to segment. */
enum Method {
    LATTICE,
    FORWARD,
    BACKWARD,
    BIDIRECTIONAL,
    SMARTCN
}

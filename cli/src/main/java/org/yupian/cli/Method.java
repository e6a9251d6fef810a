package org.yupian.cli;

/** The ways to segment. */
enum Method {
    LATTICE,
    TAGGING,
    FORWARD,
    BACKWARD,
    BIDIRECTIONAL,
    SMARTCN
}

package org.yupian.tokenize.atom;

/** Receives the atoms that begin at one position. */
@FunctionalInterface
public interface AtomSink {
    /** An atom of this kind ends before position {@code end}. */
    void accept(int end, AtomKind kind);
}

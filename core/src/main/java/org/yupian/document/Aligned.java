package org.yupian.document;

/** A value with one item per item of the layer below it, so that a document can check the alignment. */
public interface Aligned {
    /** How many items there are. */
    int size();
}

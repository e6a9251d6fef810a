package org.yupian.embeddings.files;

/** How many bits a number takes in a {@code .ypm} file. */
public enum Storage {
    /** 32, as trained. */
    FLOAT32,
    /** 16: three good digits. */
    FLOAT16,
    /** 8, and a scale for each row: two good digits. */
    INT8
}

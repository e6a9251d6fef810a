package org.yupian.embeddings.files;

import java.util.Locale;

/** How many bits a number takes in a {@code .ypm} file. */
public enum Storage {
    /** 32, as trained. */
    FLOAT32,
    /** 16: three good digits. */
    FLOAT16,
    /** 8, and a scale for each row: two good digits. */
    INT8;

    /** In small letters, as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

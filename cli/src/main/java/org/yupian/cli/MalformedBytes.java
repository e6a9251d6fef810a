package org.yupian.cli;

/** Reports bytes that are no UTF-8: the first few each, the rest as a number. */
final class MalformedBytes {
    private static final int SHOWN = 10;

    private final Environment environment;
    private long count;

    MalformedBytes(Environment environment) {
        this.environment = environment;
    }

    /**
     * Takes note of a malformed sequence.
     *
     * @param line the number of the line in the file, from 1
     * @param offset where the sequence begins in the (uncompressed) file, in bytes from 0
     */
    void at(String file, long line, long offset) {
        count++;
        if (count <= SHOWN) {
            environment.note("%s:%d: expected UTF-8, found a malformed byte at offset %d; U+FFFD stands in its place"
                    .formatted(file, line, offset));
        }
    }

    /** Reports the rest and says whether there was anything. */
    boolean finish() {
        if (count > SHOWN) {
            environment.note("%,d more malformed bytes were replaced".formatted(count - SHOWN));
        }
        return count > 0;
    }
}

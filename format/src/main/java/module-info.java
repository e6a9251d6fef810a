/** Documents in and out: JSON Lines, CoNLL-U, BIO, brackets, tables. */
module org.yupian.format {
    requires transitive org.yupian.core;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports org.yupian.format;
}

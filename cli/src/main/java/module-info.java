/** The {@code yupian} command. */
module org.yupian.cli {
    requires org.yupian.core;
    requires org.yupian.format;
    requires org.yupian.tokenize;
    requires org.yupian.tagging;
    requires org.yupian.keywords;
    requires org.yupian.embeddings;
    requires org.yupian.toolkit;
    requires org.yupian.models;
    requires info.picocli;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;
    // Not used here, but by --method smartcn; a library need not have it, the command does.
    requires org.apache.lucene.analysis.smartcn;

    // Other engines for word vectors, where they are on the class path.
    uses org.yupian.embeddings.train.VectorEngine;

    // Picocli sets options by reflection.
    opens org.yupian.cli to
            info.picocli;
    opens org.yupian.cli.option to
            info.picocli;
    opens org.yupian.cli.verb.dictionary to
            info.picocli;
    opens org.yupian.cli.verb.evaluate to
            info.picocli;
    opens org.yupian.cli.verb.models to
            info.picocli;
    opens org.yupian.cli.verb.statistics to
            info.picocli;
    opens org.yupian.cli.verb.text to
            info.picocli;
    opens org.yupian.cli.verb.train to
            info.picocli;
    opens org.yupian.cli.verb.vectors to
            info.picocli;
}

/** The front door: recipes that say what a document shall have, and pipelines made of models after them. */
module org.yupian.toolkit {
    requires transitive org.yupian.core;
    requires transitive org.yupian.tokenize;
    requires transitive org.yupian.tagging;
    requires transitive org.yupian.keywords;
    requires static org.jspecify;

    exports org.yupian.toolkit;
}

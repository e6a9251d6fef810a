package org.yupian.models;

import static java.util.Map.entry;

import java.util.Map;

/** Which artifact has which model; a test holds it against the jars. */
final class Artifacts {
    private static final String WORDS = "org.yupian:yupian-models-words";
    private static final String OPEN_TAGS = "org.yupian:yupian-models-tags-open";
    private static final String NAMES = "org.yupian:yupian-models-names";

    static final Map<String, String> BY_MODEL = Map.ofEntries(
            entry("lattice-general", WORDS),
            entry("tagging-general", WORDS),
            entry("lexicon-open", "org.yupian:yupian-models-words-open"),
            entry("tagging-open", "org.yupian:yupian-models-words-open"),
            entry("lattice-smartcn", "org.yupian:yupian-models-words-permissive"),
            entry("pos-pku", "org.yupian:yupian-models-tags"),
            entry("pos-ud", OPEN_TAGS),
            entry("kinds-cedict", OPEN_TAGS),
            entry("ner-general", NAMES),
            entry("ner-weibo", NAMES),
            entry("ner-resume", NAMES),
            entry("ner-cluener", NAMES),
            entry("ner-compound", NAMES),
            entry("ner-open", "org.yupian:yupian-models-names-open"),
            entry("statistics-general", "org.yupian:yupian-models-keywords"));

    private Artifacts() {}
}

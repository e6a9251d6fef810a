package org.yupian.keywords;

import java.util.Set;

/**
 * Tells verbs that a clause is built around 谓语 from those that are part of a term: in 北京会见了代表团 nothing joins 会见, in
 * 机器翻译 nothing parts 翻译. What stands beside a verb tells, and how it ends. Of some 4,000 runs that these signs part in
 * 1,000 abstracts (CSL), 26 are keywords of their authors; of all others one in 22.
 */
final class Predicates {
    private static final Set<String> VERBS = Set.of("v", "VERB");

    /** What an object begins with that is no part of a term, or what an interjection after a sentence is. */
    private static final Set<String> OBJECTS = Set.of("m", "r", "t", "nr", "ns", "nt", "y", "NUM", "PRON", "PROPN");

    /** Words of letters, which are objects of a verb that no noun stands before: 学习 Java. */
    private static final Set<String> LETTERS = Set.of("nx");

    /** Aspect 了着过 and what came of it 得, in normal form. */
    private static final Set<String> ASPECTS = Set.of("了", "着", "过", "得");

    /** Subjects, and places and times that a clause begins with. */
    private static final Set<String> SUBJECTS = Set.of("r", "s", "t", "nr", "ns", "nt", "PRON");

    /** 已 and 要 before a verb, which are stop words, while 自 and 随机 are not. */
    private static final Set<String> ADVERBS = Set.of("d", "v", "ADV", "VERB", "AUX");

    /** Where a verb comes to, as in 找到, 送给, 说完, 成为 and 获得. */
    private static final String COMPLEMENTS = "到给住完掉于在来去着为见得自";

    /** Verbs that may be in a term too, as in 自由能 and 可变形, unless an adverb or a verb follows, and for 可 a noun stands before. */
    private static final Set<String> AUXILIARIES = Set.of("能", "肯", "可");

    private static final Set<String> NOUNS = Set.of("n", "nx", "nz", "NOUN");

    private final KeptWords words;
    private final StopWords stops;
    private final boolean[] verbs;
    private final boolean[] objects;
    private final boolean[] subjects;
    private final boolean[] adverbs;
    private final boolean[] nouns;
    private final boolean[] letters;

    Predicates(KeptWords words, StopWords stops) {
        this.words = words;
        this.stops = stops;
        this.verbs = KeptWords.ids(words.tags.tagSet(), VERBS);
        this.objects = KeptWords.ids(words.tags.tagSet(), OBJECTS);
        this.subjects = KeptWords.ids(words.tags.tagSet(), SUBJECTS);
        this.adverbs = KeptWords.ids(words.tags.tagSet(), ADVERBS);
        this.nouns = KeptWords.ids(words.tags.tagSet(), NOUNS);
        this.letters = KeptWords.ids(words.tags.tagSet(), LETTERS);
    }

    /** Whether a clause is built around this word. */
    boolean contains(int word) {
        return verbs[words.tags.id(word)]
                && (isComplete(word) || isFollowed(word) || isPreceded(word) || isAuxiliary(word));
    }

    private boolean isComplete(int word) {
        int length = words.spans.end(word) - words.spans.start(word);
        return length > 1 && COMPLEMENTS.indexOf(words.read(words.spans.end(word) - 1)) >= 0;
    }

    private boolean isFollowed(int word) {
        return word + 1 < words.size()
                && words.adjoins(word + 1)
                && (objects[words.tags.id(word + 1)]
                        || (letters[words.tags.id(word + 1)] && !isNounBefore(word))
                        || ASPECTS.contains(words.normal(word + 1)));
    }

    private boolean isPreceded(int word) {
        return word > 0
                && words.adjoins(word)
                && (subjects[words.tags.id(word - 1)]
                        || isAuxiliary(word - 1)
                        || (adverbs[words.tags.id(word - 1)] && stops.contains(words.normal(word - 1))));
    }

    private boolean isAuxiliary(int word) {
        return verbs[words.tags.id(word)]
                && word + 1 < words.size()
                && words.adjoins(word + 1)
                && adverbs[words.tags.id(word + 1)]
                && AUXILIARIES.contains(words.normal(word))
                && (!words.normal(word).equals("可") || isNounBefore(word));
    }

    private boolean isNounBefore(int word) {
        return word > 0 && words.adjoins(word) && nouns[words.tags.id(word - 1)];
    }
}

package org.yupian.tokenize.dictionary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line says, before it is checked; or why it says nothing, in {@code problem}. */
record Draft(
        String word,
        Rule rule,
        double perMillion,
        List<String> parts,
        String tag,
        @Nullable String problem) {
    static Draft of(String word, Rule rule, String tag) {
        return new Draft(word, rule, Entry.COMPUTED, List.of(), tag, null);
    }

    static Draft soft(String word, double perMillion, String tag) {
        // A file's own -1 is a mistake in it; only readers may mean "computed" by that number.
        return perMillion < 0
                ? refused("the frequency is negative")
                : new Draft(word, Rule.SOFT, perMillion, List.of(), tag, null);
    }

    static Draft split(String word, List<String> parts, String tag) {
        return new Draft(word, Rule.SPLIT, Entry.COMPUTED, parts, tag, null);
    }

    static Draft refused(String problem) {
        return new Draft("", Rule.HARD, Entry.COMPUTED, List.of(), "", problem);
    }

    /** Why no entry can be made of this, or null. */
    @Nullable
    String refusal() {
        return problem != null ? problem : EntryCheck.problem(word, rule, perMillion, parts);
    }
}

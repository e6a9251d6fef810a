package org.yupian.tagging.segment;

import java.util.ArrayList;
import java.util.List;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.ForcedSpans;
import org.yupian.tokenize.dictionary.ForcedWords;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.dictionary.WordMatcher;

/** Says what has fixed a place of a block that was decoded, so that the model had nothing to decide. */
final class FixedPlaces {
    private FixedPlaces() {}

    /** Which rule has fixed the place before a unit, which is not the first one. */
    static String rule(TaggingSegmenter segmenter, String text, BlockDecoder decoded, int unit) {
        Block block = decoded.block;
        int place = block.place(unit);
        ForcedSpans forced = decoded.forced();
        int near = forced.firstEndingAfter(place - 1);
        if (near < forced.size() && forced.start(near) <= place) {
            return asked(forced.entry(near));
        }
        if (block.plan[unit] == CutDecoder.JOIN) {
            return "a middle dot joins both sides or none";
        }
        if (block.alone(unit) || block.alone(unit - 1)) {
            int mark = block.alone(unit) ? unit : unit - 1;
            return "'%s' is always a word".formatted(text.substring(block.place(mark), block.place(mark + 1)));
        }
        if (block.apart(unit - 1, unit)) {
            return "letters, digits and signs that are no atom stand apart";
        }
        FavouredWords user = segmenter.user();
        return forbidden(user == null ? ForcedWords.none() : user.entries(), text, block, place);
    }

    private static String asked(Entry entry) {
        return entry.rule() == Rule.NEVER
                ? "'%s' is forbidden by %s".formatted(entry.word(), entry.origin())
                : "'%s' is asked for by %s (%s)".formatted(entry.word(), entry.origin(), entry.rule());
    }

    /** Which forbidden words were cut at a place. */
    private static String forbidden(ForcedWords entries, String text, Block block, int place) {
        WordMatcher matcher = entries.matcher(text, block.start(), block.start() + block.length());
        List<String> found = new ArrayList<>();
        for (int at = Math.max(block.start(), place - Entry.LONGEST); at < place; at++) {
            int start = at;
            matcher.neverStarting(start, end -> {
                if (end > place) {
                    entries.entry(text.substring(start, end)).ifPresent(entry -> found.add(asked(entry)));
                }
            });
        }
        return String.join(", ", found);
    }
}

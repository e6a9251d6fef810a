package org.yupian.tagging.train.segment;

import java.util.Map;
import java.util.TreeMap;
import org.yupian.document.Spans;
import org.yupian.model.ModelCard;
import org.yupian.tagging.segment.SegmentationColumns;
import org.yupian.tagging.segment.WordLexicon;
import org.yupian.text.Normalization;

/**
 * Makes a {@link WordLexicon} of lists of words. Such lists also hold what is met only by chance, as the end of one word and the
 * beginning of the next; so each word is looked for in segmented text, and left out where words mostly cross its borders. For
 * one thread.
 */
public final class LexiconBuilder {
    /** What occurs less often is believed. */
    private static final int SEEN = 5;

    /** But not if it is longer: lists hold many phrases. */
    private static final int BELIEVED = 4;

    /** In how many of all occurrences words may cross the borders. */
    private static final double CROSSED = 0.4;

    private final Map<String, Uses> words = new TreeMap<>();

    /** A builder without words. */
    public LexiconBuilder() {}

    /** How often a word occurs, and how often with words across its borders. */
    private static final class Uses {
        final int classOf;
        int all;
        int crossed;

        Uses(int classOf) {
            this.classOf = classOf;
        }

        boolean kept(String word) {
            return all < SEEN ? all > 0 || word.length() <= BELIEVED : crossed <= CROSSED * all;
        }
    }

    /** Adds a word; what has one character, or more than eight, is left out. */
    public void add(String word) {
        add(word, SegmentationColumns.OTHER);
    }

    /** Adds what holds together, but is often cut; a word that was added already stays one. */
    public void addLoose(String word) {
        add(word, SegmentationColumns.LOOSE);
    }

    private void add(String word, int classOf) {
        String read = Normalization.standard().apply(word);
        if (read.length() > 1 && read.length() <= SegmentationColumns.LONGEST_WORD) {
            words.computeIfAbsent(read, w -> new Uses(classOf));
        }
    }

    /** Looks at a segmented text. */
    public void look(String text, Spans cuts) {
        String read = Normalization.standard().apply(text);
        boolean[] border = new boolean[read.length() + 1];
        cuts.forEach((start, end) -> {
            border[start] = true;
            border[end] = true;
        });
        for (int start = 0; start < read.length(); start++) {
            int limit = Math.min(read.length(), start + SegmentationColumns.LONGEST_WORD);
            for (int end = start + 2; end <= limit; end++) {
                Uses uses = words.get(read.substring(start, end));
                if (uses != null) {
                    uses.all++;
                    uses.crossed += border[start] && border[end] ? 0 : 1;
                }
            }
        }
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** How many of them are kept. */
    public int kept() {
        return (int) words.entrySet().stream()
                .filter(entry -> entry.getValue().kept(entry.getKey()))
                .count();
    }

    /** The lexicon of what was added and looked at. */
    public WordLexicon build(ModelCard card) {
        Map<String, Integer> classes = new TreeMap<>();
        words.forEach((word, uses) -> {
            if (uses.kept(word)) {
                classes.put(word, uses.classOf);
            }
        });
        return WordLexicon.of(card, classes);
    }
}

package org.yupian.keywords;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.text.Normalization;

/**
 * Candidates found the slow way, straight from what they are said to be, in the order they occur first; which words go on
 * with one another is asked of {@link KeptWords}.
 */
final class PlainCandidates {
    /** One candidate, by how it reads. */
    static final class Candidate {
        final List<int[]> occurrences = new ArrayList<>();
        final int firstWord;
        final int lastWord;
        int opens;
        int closes;
        boolean headed;

        Candidate(int firstWord, int lastWord) {
            this.firstWord = firstWord;
            this.lastWord = lastWord;
        }

        int count() {
            return occurrences.size();
        }
    }

    final Map<String, Candidate> byReading = new LinkedHashMap<>();
    private final String text;
    private final Spans words;
    private final Tags tags;
    private final CandidateRules rules;
    private final KeptWords kept;

    PlainCandidates(Document document, CandidateRules rules) {
        this.text = document.text();
        this.words = document.get(Layer.TOKENS);
        this.tags = document.get(Layer.POS);
        this.rules = rules;
        this.kept = KeptWords.of(document, rules);
        int[] heading = Heading.find(text);
        for (int from = 0; from < words.size(); from++) {
            for (int to = from; to < words.size(); to++) {
                if (candidate(from, to)) {
                    add(from, to, heading);
                }
            }
        }
    }

    String reading(int from, int to) {
        return Normalization.standard().apply(text.substring(words.start(from), words.end(to)));
    }

    private boolean candidate(int from, int to) {
        int length = words.end(to) - words.start(from);
        boolean all = true;
        boolean content = false;
        for (int i = from; i <= to; i++) {
            all &= kept(i) && (i == from || kept.continues(i));
            content |= rules.tags().contains(tags.tag(i));
        }
        boolean whole = !Set.of("k").contains(tags.tag(from)) && !Set.of("d").contains(tags.tag(to));
        return all
                && whole
                && content
                && to - from < rules.words()
                && length >= rules.shortest()
                && length <= rules.longest();
    }

    private boolean kept(int word) {
        Set<String> inner = rules.words() > 1 ? rules.inner() : Set.of();
        return (rules.tags().contains(tags.tag(word)) || inner.contains(tags.tag(word)))
                && reading(word, word).codePoints().anyMatch(Character::isLetterOrDigit)
                && !rules.stopWords().contains(reading(word, word));
    }

    private void add(int from, int to, int[] heading) {
        Candidate it = byReading.computeIfAbsent(reading(from, to), key -> new Candidate(from, to));
        int start = words.start(from);
        int end = words.end(to);
        it.occurrences.add(new int[] {start, end});
        it.opens += kept.continues(from) ? 0 : 1;
        it.closes += to + 1 < words.size() && kept.continues(to + 1) ? 0 : 1;
        it.headed |= start >= heading[0] && end <= heading[1];
    }

    /** How often the most frequent longer candidate occurs whose first occurrence has one word more on either side. */
    int within(String reading) {
        int most = 0;
        for (Candidate longer : byReading.values()) {
            int first = longer.firstWord;
            int last = longer.lastWord;
            if (last > first
                    && (reading(first, last - 1).equals(reading)
                            || reading(first + 1, last).equals(reading))) {
                most = Math.max(most, longer.count());
            }
        }
        return most;
    }

    /** A random text of short words, with spaces, signs, capitals and a heading here and there. */
    static Document random(long seed, int length) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(12);
            if (kind == 0) {
                words.add("_");
            } else if (kind == 1) {
                words.add(List.of("。/w", "，/w", "★/n").get(random.nextInt(3)));
            } else {
                String word = List.of("甲", "乙", "丙丁", "a", "A", "数", "數").get(random.nextInt(7));
                String more = random.nextInt(3) == 0 ? "甲" : "";
                words.add(word + more + "/"
                        + List.of("n", "v", "a", "u", "d", "vn", "k").get(random.nextInt(7)));
            }
        }
        return TaggedText.of(String.join(" ", words));
    }
}

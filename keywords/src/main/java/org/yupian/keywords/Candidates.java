package org.yupian.keywords;

import java.util.Arrays;
import org.yupian.document.Spans;
import org.yupian.pack.KeyTable;
import org.yupian.pack.Keys;

/**
 * The runs of kept words in a document that may be keywords, numbered in the order they occur first. Two runs are the
 * same where they read the same once brought into normal form, however they are cut. Scratch for one call: memory grows
 * with the different runs, not with their occurrences.
 */
final class Candidates {
    private static final int HEADING = 1;
    private static final int DEFINITION = 2;
    private static final int QUOTES = 4;

    private static final String OPENING_QUOTES = "《〈“‘「『【\"";
    private static final String CLOSING_QUOTES = "》〉”’」』】\"";

    private final KeptWords words;
    private final CandidateRules rules;
    private final int[] heading;
    /** The number of each run by its hash; where two have the same, one of them has the next number for it. */
    private final KeyTable numbers = KeyTable.withRoom(64);

    private int[] firsts = new int[64];
    private int[] lengths = new int[64];
    private int[] counts = new int[64];
    private int[] opens = new int[64];
    private int[] closes = new int[64];
    private byte[] places = new byte[64];

    private interface Run {
        /** A run of words {@code [from, to]}, and the hash of how it reads. */
        void accept(int from, int to, long hash);
    }

    private Candidates(KeptWords words, CandidateRules rules) {
        this.words = words;
        this.rules = rules;
        this.heading = Heading.find(words.text);
    }

    static Candidates of(KeptWords words, CandidateRules rules) {
        Candidates candidates = new Candidates(words, rules);
        candidates.forEachHash(candidates::count);
        return candidates;
    }

    private void forEachHash(Run out) {
        for (int from = 0; from < words.size(); from++) {
            if (!words.begins(from)) {
                continue;
            }
            int start = words.spans.start(from);
            long hash = 1;
            boolean content = false;
            int reach = from + Math.min(words.size() - from, rules.words());
            for (int to = from; to < reach && (to == from || words.continues(to)); to++) {
                int end = words.spans.end(to);
                if (end - start > rules.longest()) {
                    break;
                }
                hash = hash(hash, words.spans.start(to), end);
                content |= words.content(to);
                if (content && words.ends(to) && end - start >= rules.shortest()) {
                    out.accept(from, to, hash);
                }
            }
        }
    }

    private long hash(long before, int start, int end) {
        long hash = before;
        for (int i = start; i < end; i++) {
            hash = Keys.step(hash, words.read(i));
        }
        return hash;
    }

    private void count(int from, int to, long hash) {
        int id = add(from, to, hash);
        counts[id]++;
        opens[id] += words.opens(from) ? 1 : 0;
        closes[id] += words.closes(to) ? 1 : 0;
        boolean headed = words.spans.start(from) >= heading[0] && words.spans.end(to) <= heading[1];
        boolean defined = words.opens(from) && words.closes(to) && words.copula(to + 1);
        places[id] |= (byte) ((headed ? HEADING : 0) | (defined ? DEFINITION : 0) | (quoted(from, to) ? QUOTES : 0));
    }

    private boolean quoted(int from, int to) {
        int start = words.spans.start(from);
        int end = words.spans.end(to);
        int mark = start == 0 || end == words.text.length() ? -1 : OPENING_QUOTES.indexOf(words.text.charAt(start - 1));
        return mark >= 0 && words.text.charAt(end) == CLOSING_QUOTES.charAt(mark);
    }

    /** The number of a run, a new one if need be. */
    private int add(int from, int to, long hash) {
        for (long key = hash; ; key++) {
            int id = size();
            int place = numbers.add(key);
            if (id < size()) {
                numbers.set(place, id);
                note(id, from, to);
                return id;
            }
            id = numbers.value(place);
            if (same(id, from, to)) {
                return id;
            }
        }
    }

    /** The number of a run, or -1. */
    private int find(int from, int to, long hash) {
        for (long key = hash; ; key++) {
            int place = numbers.find(key);
            if (place < 0) {
                return -1;
            }
            int id = numbers.value(place);
            if (same(id, from, to)) {
                return id;
            }
        }
    }

    private boolean same(int id, int from, int to) {
        int start = words.spans.start(from);
        int first = start(id);
        if (end(id) - first != words.spans.end(to) - start) {
            return false;
        }
        for (int i = end(id) - first - 1; i >= 0; i--) {
            if (words.read(first + i) != words.read(start + i)) {
                return false;
            }
        }
        return true;
    }

    private void note(int id, int from, int to) {
        if (id == firsts.length) {
            int room = 2 * id;
            firsts = Arrays.copyOf(firsts, room);
            lengths = Arrays.copyOf(lengths, room);
            counts = Arrays.copyOf(counts, room);
            opens = Arrays.copyOf(opens, room);
            closes = Arrays.copyOf(closes, room);
            places = Arrays.copyOf(places, room);
        }
        firsts[id] = from;
        lengths[id] = to - from + 1;
    }

    int size() {
        return numbers.size();
    }

    KeptWords words() {
        return words;
    }

    /** The number of the run of words {@code [from, to]}, or -1 where it is no candidate. */
    int find(int from, int to) {
        return find(from, to, hash(1, words.spans.start(from), words.spans.end(to)));
    }

    /** The first word of its first occurrence. */
    int first(int id) {
        return firsts[id];
    }

    /** The last word of its first occurrence. */
    int last(int id) {
        return firsts[id] + lengths[id] - 1;
    }

    /** Where it occurs first. */
    int start(int id) {
        return words.spans.start(first(id));
    }

    /** Where its first occurrence ends. */
    int end(int id) {
        return words.spans.end(last(id));
    }

    int count(int id) {
        return counts[id];
    }

    /** Whether two occur as often as each other, and share characters where they occur first: two ways to cut one thing out. */
    boolean together(int id, int other) {
        return counts[id] == counts[other] && start(id) < end(other) && start(other) < end(id);
    }

    /** The share of its occurrences with nothing before them that could belong to it. */
    double opening(int id) {
        return (double) opens[id] / counts[id];
    }

    /** The share of its occurrences with nothing after them that could belong to it. */
    double closing(int id) {
        return (double) closes[id] / counts[id];
    }

    /** Whether it occurs in the heading. */
    boolean inHeading(int id) {
        return (places[id] & HEADING) != 0;
    }

    /** Whether it is said somewhere what it is: 自然语言处理是……. */
    boolean isDefined(int id) {
        return (places[id] & DEFINITION) != 0;
    }

    /** Whether it stands alone between quotation marks or those of titles somewhere. */
    boolean isQuoted(int id) {
        return (places[id] & QUOTES) != 0;
    }

    String term(int id) {
        return words.text.substring(start(id), end(id));
    }

    /** Where some of them occur. */
    Spans[] occurrences(int[] ids) {
        int[] rank = new int[size()];
        Spans.Builder[] found = new Spans.Builder[ids.length];
        for (int i = 0; i < ids.length; i++) {
            rank[ids[i]] = i + 1;
            found[i] = Spans.builder(counts[ids[i]]);
        }
        forEachHash((from, to, hash) -> {
            int id = find(from, to, hash);
            if (rank[id] > 0) {
                found[rank[id] - 1].accept(words.spans.start(from), words.spans.end(to));
            }
        });
        return Arrays.stream(found).map(Spans.Builder::build).toArray(Spans[]::new);
    }
}

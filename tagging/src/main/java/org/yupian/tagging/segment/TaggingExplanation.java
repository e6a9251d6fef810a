package org.yupian.tagging.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yupian.sequence.ForwardBackward;
import org.yupian.tokenize.CutExplanation;
import org.yupian.tokenize.SegmentationPath;
import org.yupian.tokenize.dictionary.ForcedWords;
import org.yupian.tokenize.dictionary.WordMatcher;

/**
 * Why a {@link TaggingSegmenter} cuts a text where it does: its best cuts, the words that were weighed, how sure each place is, and what
 * decided there. Costs and margins are in nats, differences of natural logarithms of probabilities; less cost is better. What was
 * decided beforehand, by an atom or by words of the user's, has a margin without end and no reasons.
 *
 * <p>Probabilities are those of all cuts that are left by what was decided beforehand, by forward and backward sums; margins come of
 * Viterbi's algorithm from both ends. White space divides the text into stretches, which know nothing of each other. Each is weighed as
 * a whole, while {@link TaggingSegmenter#segment} weighs 1,024 characters at once, so that in a longer one the best cut
 * may be another one. Immutable and safe for all threads.
 */
public final class TaggingExplanation implements CutExplanation {
    private static final Comparator<int[]> BY_PLACE =
            Comparator.<int[]>comparingInt(range -> range[0]).thenComparingInt(range -> range[1]);

    private final String text;
    private final List<SegmentationPath> cuts;
    private final List<Stretch> stretches;
    private final ForcedWords user;
    private final List<Word> words;
    private final List<Place> places;

    /**
     * A word that was weighed.
     *
     * @param start where it begins, in UTF-16 code units
     * @param end where it ends
     * @param text its characters
     * @param worth how probable it is
     * @param source what knows it: {@code corpora}, the id of a lexicon, {@code standard pku}, a dictionary of the user's with the
     *     line, {@code character}, {@code atom number} and the like; {@code new} if nothing does
     * @param best whether it is a word of the best cut
     */
    public record Word(int start, int end, String text, Worth worth, String source, boolean best) {
        /** The probability that it is a word there, from 0 to 1. */
        public double probability() {
            return worth.probability();
        }

        /** By how much the best cut with it costs more than the best cut, in nats. */
        public double margin() {
            return worth.margin();
        }
    }

    /**
     * How probable a word is.
     *
     * @param probability the probability that it is a word there, from 0 to 1
     * @param margin by how much the best cut with it costs more than the best cut, in nats
     */
    public record Worth(double probability, double margin) {}

    /**
     * A place between two characters of a stretch where a cut could be.
     *
     * @param at where in the text it is, in UTF-16 code units
     * @param cut whether the text is cut there
     * @param probability the probability of a cut there, from 0 to 1
     * @param margin by how much the best cut costs more that decides otherwise there, in nats; infinite if there is none
     * @param rule what decides there in place of the model, if anything does
     */
    public record Place(int at, boolean cut, double probability, double margin, Optional<String> rule) {}

    private TaggingExplanation(String text, List<SegmentationPath> cuts, List<Stretch> stretches, ForcedWords user) {
        this.text = text;
        this.cuts = cuts;
        this.stretches = stretches;
        this.user = user;
        this.words = weighed();
        this.places = stretches.stream().flatMap(TaggingExplanation::places).toList();
    }

    static TaggingExplanation of(TaggingSegmenter segmenter, String text, int most) {
        ForwardBackward sums = ForwardBackward.of(
                segmenter.decoder().chain(segmenter.model().chain().step()));
        BlockDecoder first = BlockDecoder.of(segmenter, text, 0, text.length());
        List<Stretch> stretches = new ArrayList<>();
        first.stretches((from, end) -> {
            BlockDecoder decoder = first.another();
            decoder.decode(from, end);
            stretches.add(new Stretch(segmenter, text, decoder, sums));
        });
        FavouredWords user = segmenter.user();
        return new TaggingExplanation(
                text,
                segmenter.nBest(text, most),
                List.copyOf(stretches),
                user == null ? ForcedWords.none() : user.entries());
    }

    private List<Word> weighed() {
        TreeSet<int[]> ranges = new TreeSet<>(BY_PLACE);
        cuts.forEach(cut -> cut.tokens().forEach((start, end) -> ranges.add(new int[] {start, end})));
        WordMatcher matcher = user.matcher(text, 0, text.length());
        for (int at = 0; at < text.length() && !user.isEmpty(); at++) {
            matcher.wordsStarting(at, (start, end, number) -> ranges.add(new int[] {start, end}));
        }
        for (Stretch stretch : stretches) {
            for (int unit = 0; unit < stretch.count(); unit++) {
                for (KnownWords.Known word : stretch.knownFrom(unit)) {
                    ranges.add(new int[] {stretch.place(word.start()), stretch.place(word.end())});
                }
            }
        }
        List<Word> all = new ArrayList<>();
        for (int[] range : ranges) {
            word(range[0], range[1]).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /**
     * What was weighed of a range of the text, in UTF-16 code units, whether or not anything knows it as a word; nothing if it cannot be
     * one, since rules forbid it.
     *
     * @throws IndexOutOfBoundsException if the range is not inside the text
     */
    public Optional<Word> word(int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        Stretch stretch = start == end ? null : stretch(start);
        if (stretch == null || end > stretch.place(stretch.count())) {
            return Optional.empty();
        }
        int first = stretch.unit(start);
        int next = stretch.unit(end);
        if (first < 0 || next < 0 || Double.isInfinite(stretch.margin(first, next))) {
            return Optional.empty();
        }
        return Optional.of(new Word(
                start,
                end,
                text.substring(start, end),
                new Worth(stretch.probability(first, next), stretch.margin(first, next)),
                stretch.source(first, next),
                stretch.isWord(first, next)));
    }

    private static Stream<Place> places(Stretch stretch) {
        return IntStream.range(1, stretch.count())
                .mapToObj(unit -> new Place(
                        stretch.place(unit),
                        stretch.cut(unit),
                        stretch.cutProbability(unit),
                        stretch.margin(unit),
                        stretch.rule(unit)));
    }

    /** What stands on both sides of a place, with a bar between. */
    String around(Place place) {
        Stretch stretch = stretch(place.at());
        int unit = stretch == null ? 0 : stretch.unit(place.at());
        return stretch == null
                ? ""
                : text.substring(stretch.place(unit - 1), place.at())
                        + "|"
                        + text.substring(place.at(), stretch.place(unit + 1));
    }

    /** The words that would be others with a word that was weighed, and what they are now. */
    String instead(Word word) {
        Stretch stretch = stretch(word.start());
        return stretch == null ? "" : stretch.instead(stretch.unit(word.start()), stretch.unit(word.end()));
    }

    /** The stretch that a char belongs to; null for white space. */
    @Nullable
    Stretch stretch(int at) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Stretch stretch = stretches.get(middle);
            if (stretch.place(stretch.count()) <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < stretches.size() && stretches.get(low).place(0) <= at ? stretches.get(low) : null;
    }

    @Override
    public String text() {
        return text;
    }

    /** The best cuts with their costs, the best first; as {@link TaggingSegmenter#nBest} gives them. */
    public List<SegmentationPath> cuts() {
        return cuts;
    }

    /**
     * The words of the best cuts, and what else of two characters or more the lists of the model, its lexicon, its standard or the user
     * have there and could be a word, by start, then by end.
     */
    public List<Word> words() {
        return words;
    }

    /** The places where a cut could be, in order; none is inside an atom, which is never cut. */
    public List<Place> places() {
        return places;
    }

    /**
     * What makes the best cut better than the best one that decides otherwise at a place of {@link #places}: what speaks most for it
     * first, what speaks most against it last. They add up to the margin, but for the rounding of sums of doubles.
     */
    public List<Reason> reasons(Place place) {
        Stretch stretch = stretch(place.at());
        int unit = stretch == null ? -1 : stretch.unit(place.at());
        return stretch == null || unit < 1 ? List.of() : stretch.reasons(unit);
    }

    /** The same for the best cut against the best one with a word of {@link #words}; none for a word of the best cut. */
    public List<Reason> reasons(Word word) {
        Stretch stretch = stretch(word.start());
        return stretch == null ? List.of() : stretch.reasons(stretch.unit(word.start()), stretch.unit(word.end()));
    }

    /** Answers, in one sentence, why something is not one of the words of the best cut; of several occurrences, where it nearly is. */
    @Override
    public String whyNot(String word) {
        return TaggingWhyNot.answer(this, user, word);
    }

    /** Cuts, words and places as tables for people. */
    @Override
    public String toText() {
        return TaggingExplanationWriter.text(this);
    }

    /** The words with their probabilities as a graph in the language of Graphviz; the best cut is bold. */
    @Override
    public String toGraphviz() {
        return TaggingExplanationWriter.graphviz(this);
    }
}

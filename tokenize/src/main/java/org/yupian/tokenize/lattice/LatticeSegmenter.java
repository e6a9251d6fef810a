package org.yupian.tokenize.lattice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Layer;
import org.yupian.document.SpanSink;
import org.yupian.text.Normalization;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.RankedSegmenter;
import org.yupian.tokenize.SegmentationPath;
import org.yupian.tokenize.dictionary.ForcedWords;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.vocabulary.Vocabulary;

/**
 * Segments by the cheapest path through a word lattice 词网, weighed by a bigram model. Time is linear in the text; memory is that of one window, whatever the length of the text.
 *
 * <p>The lattice holds the words of the model and of the user's dictionaries, atoms such as numbers and
 * addresses, and short unknown words where they are likely. Viterbi's algorithm finds the path; n-best paths are
 * found by A* from the end, as in Nagata (1994).
 */
public final class LatticeSegmenter implements RankedSegmenter {
    /** The most UTF-16 code units that {@link #nBest} and {@link #explain} take: they keep the whole lattice. */
    public static final int LONGEST_EXPLAINED = LONGEST_RANKED;

    private final LatticeModel model;
    private final Optional<UserDictionary> dictionary;
    /** Null where the user has no words. */
    private final @Nullable UserWords user;

    private final Mode mode;

    private LatticeSegmenter(
            LatticeModel model, Optional<UserDictionary> dictionary, @Nullable UserWords user, Mode mode) {
        this.model = model;
        this.dictionary = dictionary;
        this.user = user;
        this.mode = mode;
    }

    /** A segmenter over a model, in precise mode and without user words. */
    public static LatticeSegmenter of(LatticeModel model) {
        return new LatticeSegmenter(Objects.requireNonNull(model, "model"), Optional.empty(), null, Mode.PRECISE);
    }

    /** This segmenter in another mode; the model is shared. */
    public LatticeSegmenter withMode(Mode other) {
        return new LatticeSegmenter(model, dictionary, user, other);
    }

    /**
     * This segmenter with a user dictionary over those it has; the model is shared. To change dictionaries while
     * other threads segment, keep the segmenter in an {@link java.util.concurrent.atomic.AtomicReference} and
     * set it to the new one.
     */
    public LatticeSegmenter withDictionary(UserDictionary upper) {
        UserDictionary layered = dictionary.map(upper::over).orElse(upper);
        UserWords weighed = layered.size() == 0 ? null : UserWords.of(layered, model);
        return new LatticeSegmenter(model, Optional.of(layered), weighed, mode);
    }

    /** The model. */
    public LatticeModel model() {
        return model;
    }

    @Override
    public Set<Layer<?>> overlapping() {
        return mode == Mode.PRECISE ? Set.of() : provides();
    }

    @Override
    public String name() {
        return "lattice";
    }

    @Override
    public void segment(CharSequence text, int from, int to, SpanSink out) {
        Objects.checkFromToIndex(from, to, text.length());
        SpanSink expanded = mode == Mode.PRECISE ? out : vocabulary().expand(mode, text, from, to, out);
        LatticeDecoder.decode(model, user, text, from, to, expanded);
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(model.words(), entries(), Normalization.standard());
    }

    private ForcedWords entries() {
        return user == null ? ForcedWords.none() : user.entries();
    }

    /**
     * The cheapest paths, best first; fewer than asked for where there are not so many, or the text repeats
     * itself so much that they cannot be told apart in reasonable time. The first is what {@link #segment} makes.
     *
     * @param n how many, at least 1
     * @throws IllegalArgumentException if the text is longer than {@link #LONGEST_EXPLAINED}
     */
    @Override
    public List<SegmentationPath> nBest(CharSequence text, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("asked for " + n + " paths");
        }
        return NBestSearch.of(model, lattice(text), text.length()).paths(n);
    }

    /**
     * Why the text is cut where it is: the whole lattice, its two best paths, and an answer to "why not".
     *
     * @throws IllegalArgumentException if the text is longer than {@link #LONGEST_EXPLAINED}
     */
    @Override
    public Explanation explain(CharSequence text) {
        return Explanation.of(text.toString(), model, entries(), lattice(text));
    }

    private Lattice lattice(CharSequence text) {
        if (text.length() > LONGEST_EXPLAINED) {
            throw new IllegalArgumentException("the text has %,d code units; at most %,d can be explained at once"
                    .formatted(text.length(), LONGEST_EXPLAINED));
        }
        return LatticeDecoder.lattice(model, user, text);
    }
}

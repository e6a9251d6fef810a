package org.yupian.tagging.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yupian.document.SpanSink;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Units;
import org.yupian.tokenize.RankedSegmenter;
import org.yupian.tokenize.SegmentationPath;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.dictionary.WordMatcher;

/**
 * Segments by tagging characters 字标注: a linear chain says of every character where in its word it stands, from the
 * characters around it and the words that a lexicon finds there, so that words which no dictionary has come out
 * as well. Time is linear in the text; memory is that of one block, whatever the length of the text.
 *
 * <p>User dictionaries work as with the lattice: HARD and SPLIT entries fix the cuts, SOFT words get scores with
 * which they win alone on a line, and a NEVER word is cut where the model finds it least wrong.
 */
public final class TaggingSegmenter implements RankedSegmenter {
    private static final int EXPLAINED_CUTS = 5;

    private final TaggingModel model;
    private final Optional<Standard> standard;
    private final Optional<UserDictionary> dictionary;
    private final SegmentationColumns columns;
    private final CutDecoder decoder;
    private final LetteredWords lettered;
    /** Null where the user has no words. */
    private final @Nullable FavouredWords user;

    private TaggingSegmenter(TaggingModel model, Optional<Standard> standard) {
        this.model = model;
        this.standard = standard;
        this.dictionary = Optional.empty();
        List<WordTable> words = new ArrayList<>(List.of(model.words()));
        model.lexicon().ifPresent(others -> words.add(others.words()));
        SegmentationColumns general = new SegmentationColumns(words, model.pairs());
        this.columns = standard.map(one -> general.withStandard(one.words())).orElse(general);
        this.decoder = new CutDecoder(
                model.scheme(),
                model.chain(),
                Math.round(favour() / model.chain().step()));
        this.lettered = new LetteredWords(model);
        this.user = null;
    }

    private TaggingSegmenter(TaggingSegmenter from, Optional<UserDictionary> dictionary, FavouredWords user) {
        this.model = from.model;
        this.standard = from.standard;
        this.columns = from.columns;
        this.decoder = from.decoder;
        this.lettered = from.lettered;
        this.dictionary = dictionary;
        this.user = user;
    }

    /** A segmenter over a model, without user words. */
    public static TaggingSegmenter of(TaggingModel model) {
        return new TaggingSegmenter(Objects.requireNonNull(model, "model"), Optional.empty());
    }

    /**
     * This segmenter, which follows one of the standards of its model.
     *
     * @throws IllegalArgumentException if the model has no such standard
     */
    public TaggingSegmenter withStandard(String name) {
        for (Standard one : model.standards()) {
            if (one.name().equals(name)) {
                return new TaggingSegmenter(model, Optional.of(one)).withUserWords(dictionary);
            }
        }
        throw new IllegalArgumentException("expected a standard, one of %s, found '%s'"
                .formatted(model.standards().stream().map(Standard::name).toList(), name));
    }

    /** This segmenter with a user dictionary over those it has; the model is shared. */
    public TaggingSegmenter withDictionary(UserDictionary upper) {
        return withUserWords(Optional.of(dictionary.map(upper::over).orElse(upper)));
    }

    private TaggingSegmenter withUserWords(Optional<UserDictionary> words) {
        if (words.isEmpty()) {
            return this;
        }
        return new TaggingSegmenter(this, words, FavouredWords.of(words.get(), this));
    }

    /** The model. */
    public TaggingModel model() {
        return model;
    }

    /**
     * The scores of labels for units that columns were filled with, in units of the model's step.
     *
     * @param out {@code out[position * labels + label]}; at least as long as the sequence wants
     */
    void scores(Units units, Columns sequence, int[] out) {
        model.chain().scores(sequence, out);
        if (standard.isPresent()) {
            int[] own = new int[sequence.length() * model.scheme().labels().size()];
            standard.get().chain().scores(sequence, own);
            for (int i = 0; i < own.length; i++) {
                out[i] += own[i];
            }
        }
        lettered.favour(units, sequence, out);
    }

    @Override
    public String name() {
        return "tagging";
    }

    @Override
    public void segment(CharSequence text, int from, int to, SpanSink out) {
        Objects.checkFromToIndex(from, to, text.length());
        new TaggingRun(this, text, from, to, out).run(from);
    }

    /**
     * The best cuts, with the negative logarithm of the probability of each. None has NEVER words of the user's that can be cut;
     * where the best one would have had them it is cut as {@link #segment(CharSequence)} cuts it, and the others there as well.
     */
    @Override
    public List<SegmentationPath> nBest(CharSequence text, int most) {
        checkRanked(text, most);
        return new TaggingPaths(this, text, most).find();
    }

    /** Why a text is cut where it is, with its five best cuts; see {@link #explain(CharSequence, int)}. */
    @Override
    public TaggingExplanation explain(CharSequence text) {
        return explain(text, EXPLAINED_CUTS);
    }

    /**
     * Why a text is cut where it is: its best cuts, the words that were weighed, how sure each place is, what decided there, and an
     * answer to "why not".
     *
     * @param most how many cuts at most
     * @throws IllegalArgumentException as {@link #nBest} throws it
     */
    public TaggingExplanation explain(CharSequence text, int most) {
        checkRanked(text, most);
        return TaggingExplanation.of(this, text.toString(), most);
    }

    private static void checkRanked(CharSequence text, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("asked for " + most + " paths");
        }
        if (text.length() > LONGEST_RANKED) {
            throw new IllegalArgumentException("%,d characters are too many, at most %,d have several cuts"
                    .formatted(text.length(), LONGEST_RANKED));
        }
    }

    /** What a cut is worth besides, in nats. */
    float favour() {
        return standard.isPresent() ? 0 : model.favour();
    }

    /**
     * By how much a word alone on a line beats every other cut of it, in units of the model's step; negative where
     * another wins. Shorter words of the user count as they were weighed so far.
     */
    int lead(String word, FavouredWords weighed) {
        Units units = new Units();
        units.read(word, 0, word.length());
        WordMatcher matcher = weighed.entries().matcher(word, 0, word.length());
        for (int i = 0; i < word.length(); i++) {
            matcher.softStarting(i, (from, end, number) -> {
                units.split(from);
                units.split(end);
            });
        }
        units.build();
        int length = units.count();
        int labels = model.scheme().labels().size();
        Columns sequence = new Columns(SegmentationColumns.NAMES.size());
        columns.fill(units, sequence);
        int[] scores = new int[length * labels];
        scores(units, sequence, scores);
        weighed.favour(matcher, 0, units, scores);
        byte[] path = new byte[length];
        byte[] plan = new byte[length];
        byte[] back = new byte[length * labels];
        int best = decoder.decode(scores, length, plan, 0, back, path);
        if (length == 1) {
            return Integer.MAX_VALUE / 4;
        }
        if (single(path)) {
            return best - bestOther(scores, length, plan, back);
        }
        Arrays.fill(plan, 1, length, CutDecoder.JOIN);
        return decoder.decode(scores, length, plan, 0, back, path) - best;
    }

    private int bestOther(int[] scores, int length, byte[] plan, byte[] back) {
        int best = Integer.MIN_VALUE;
        byte[] path = new byte[length];
        for (int i = 1; i < length; i++) {
            plan[i] = CutDecoder.CUT;
            best = Math.max(best, decoder.decode(scores, length, plan, 0, back, path));
            plan[i] = CutDecoder.FREE;
        }
        return best;
    }

    private static boolean single(byte[] path) {
        for (int i = 0; i + 1 < path.length; i++) {
            if (TagScheme.ends(path[i])) {
                return false;
            }
        }
        return true;
    }

    SegmentationColumns columns() {
        return columns;
    }

    Optional<Standard> standard() {
        return standard;
    }

    LetteredWords lettered() {
        return lettered;
    }

    CutDecoder decoder() {
        return decoder;
    }

    @Nullable
    FavouredWords user() {
        return user;
    }
}

package org.yupian.tagging.segment;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.yupian.document.SpanSink;
import org.yupian.tagging.feature.CharacterReadings;
import org.yupian.tagging.feature.Columns;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.dictionary.UserDictionary;

/**
 * Segments by tagging characters 字标注: a linear chain says of every character where in its word it stands, from the
 * characters around it and the words that a lexicon finds there, so that words which no dictionary has come out
 * as well. Time is linear in the text; memory is that of one block, whatever the length of the text.
 *
 * <p>User dictionaries work as with the lattice: HARD and SPLIT entries fix the cuts, SOFT words get scores with
 * which they win alone on a line, and a NEVER word is cut where the model finds it least wrong.
 */
public final class TaggingSegmenter implements Segmenter {
    private final TaggingModel model;
    private final CharacterReadings readings;
    private final SegmentationColumns columns;
    private final CutDecoder decoder;
    private final Optional<UserDictionary> dictionary;
    private final FavouredWords user;

    private TaggingSegmenter(TaggingModel model) {
        this.model = model;
        this.readings = CharacterReadings.standard();
        this.columns = new SegmentationColumns(model.words());
        this.decoder = new CutDecoder(model.scheme(), model.chain());
        this.dictionary = Optional.empty();
        this.user = FavouredWords.none(model.scheme());
    }

    private TaggingSegmenter(TaggingSegmenter from, Optional<UserDictionary> dictionary, FavouredWords user) {
        this.model = from.model;
        this.readings = from.readings;
        this.columns = from.columns;
        this.decoder = from.decoder;
        this.dictionary = dictionary;
        this.user = user;
    }

    /** A segmenter over a model, without user words. */
    public static TaggingSegmenter of(TaggingModel model) {
        return new TaggingSegmenter(Objects.requireNonNull(model, "model"));
    }

    /** This segmenter with a user dictionary over those it has; the model is shared. */
    public TaggingSegmenter withDictionary(UserDictionary upper) {
        UserDictionary layered = dictionary.map(upper::over).orElse(upper);
        TaggingSegmenter bare = new TaggingSegmenter(this, Optional.empty(), FavouredWords.none(model.scheme()));
        return new TaggingSegmenter(this, Optional.of(layered), FavouredWords.of(layered, bare));
    }

    /** The model. */
    public TaggingModel model() {
        return model;
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
     * By how much a word alone on a line beats every other cut of it, in units of the model's step; negative where
     * another wins. Shorter words of the user count as they were weighed so far.
     */
    int lead(String word, FavouredWords weighed) {
        int length = word.length();
        int labels = model.scheme().labels().size();
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = readings.reading(word.charAt(i));
        }
        Columns sequence = new Columns(SegmentationColumns.NAMES.size());
        columns.fill(chars, 0, length, sequence);
        int[] scores = new int[length * labels];
        model.chain().scores(sequence, scores);
        weighed.favour(weighed.entries().matcher(word, 0, length), 0, length, scores);
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

    CharacterReadings readings() {
        return readings;
    }

    SegmentationColumns columns() {
        return columns;
    }

    CutDecoder decoder() {
        return decoder;
    }

    FavouredWords user() {
        return user;
    }
}

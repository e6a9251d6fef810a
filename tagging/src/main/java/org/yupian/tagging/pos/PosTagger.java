package org.yupian.tagging.pos;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.pipeline.Stage;

/**
 * Tags words with their parts of speech 词性标注: a linear chain in which only the tags that a word may have compete
 * (the Viterbi algorithm over those). Words with one tag, most of them, cost a look-up. Time is linear in the text;
 * memory besides the result is that of one block of words. Immutable and safe for all threads.
 */
public final class PosTagger implements Stage {
    private final PosModel model;

    private PosTagger(PosModel model) {
        this.model = model;
    }

    /** A tagger over a model. */
    public static PosTagger of(PosModel model) {
        return new PosTagger(Objects.requireNonNull(model, "model"));
    }

    /** The model. */
    public PosModel model() {
        return model;
    }

    @Override
    public String name() {
        return "pos";
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS);
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.POS);
    }

    @Override
    public Map<Layer<?>, TagSet> writes() {
        return Map.of(Layer.POS, model.tags());
    }

    @Override
    public Document apply(Document document) {
        return document.with(Layer.POS, tag(document.text(), document.get(Layer.TOKENS)));
    }

    /**
     * Tags words of a text.
     *
     * @param words ranges of the text
     */
    public Tags tag(CharSequence text, Spans words) {
        return Tags.of(model.tags(), new PosRun(model, text, words).run());
    }
}

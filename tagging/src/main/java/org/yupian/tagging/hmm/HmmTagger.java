package org.yupian.tagging.hmm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.pipeline.Stage;
import org.yupian.text.Normalization;
import org.yupian.text.SentenceEnds;

/**
 * Tags words with their parts of speech by a hidden Markov model: a baseline to compare with. Words are read through
 * {@link Normalization#standard}. Immutable and safe for all threads.
 */
public final class HmmTagger implements Stage {
    /** The most words that are looked at together. */
    private static final int BLOCK = 512;

    private final HmmModel model;
    private final TagSet tags;

    private HmmTagger(HmmModel model, TagSet tags) {
        this.model = model;
        this.tags = tags;
    }

    /** A tagger over a model whose labels are the tags of a set. */
    public static HmmTagger of(HmmModel model, String tagSet) {
        return new HmmTagger(Objects.requireNonNull(model, "model"), TagSet.of(tagSet, model.labels()));
    }

    @Override
    public String name() {
        return "hmm";
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
        return Map.of(Layer.POS, tags);
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
        short[] result = new short[words.size()];
        List<String> block = new ArrayList<>();
        for (int from = 0; from < result.length; from += block.size()) {
            block.clear();
            for (int i = from; i < result.length && block.size() < BLOCK; i++) {
                CharSequence word = text.subSequence(words.start(i), words.end(i));
                block.add(Normalization.standard().apply(word));
                if (SentenceEnds.ends(text.charAt(words.end(i) - 1))) {
                    break;
                }
            }
            int[] path = model.decode(block);
            for (int i = 0; i < path.length; i++) {
                result[from + i] = (short) path[i];
            }
        }
        return Tags.of(tags, result);
    }
}

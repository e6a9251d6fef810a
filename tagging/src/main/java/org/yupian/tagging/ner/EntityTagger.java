package org.yupian.tagging.ner;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.feature.Columns;

/**
 * Finds named entities 命名实体识别 by labelling characters, and says how probable each is: the probability, under the
 * model, that exactly this range has this type, given the best labels some characters away. It needs no other layer.
 * Immutable and safe for all threads.
 *
 * <p>Any text has an answer. Memory beyond the entities does not grow with the text, which is read in blocks that end
 * at sentences.
 */
public final class EntityTagger implements Stage {
    private final EntityModel model;
    private final EntityColumns columns;
    private final EntityDecoder decoder;
    private final Optional<ChainModel> standard;
    private final float threshold;

    private EntityTagger(
            EntityModel model,
            EntityColumns columns,
            EntityDecoder decoder,
            Optional<ChainModel> standard,
            float threshold) {
        this.model = model;
        this.standard = standard;
        this.columns = columns;
        this.decoder = decoder;
        this.threshold = threshold;
    }

    /** A tagger with the threshold of its model. */
    public static EntityTagger of(EntityModel model) {
        return new EntityTagger(
                model,
                new EntityColumns(model.lexicon()),
                new EntityDecoder(model.scheme(), model.chain()),
                Optional.empty(),
                model.threshold());
    }

    /**
     * This tagger, which follows one of the standards of its model: what is an entity, and where it ends, is as that corpus has it.
     *
     * @throws IllegalArgumentException if the model has no such standard
     */
    public EntityTagger withStandard(String name) {
        ChainModel own = model.standards().get(name);
        if (own == null) {
            throw new IllegalArgumentException("expected a standard, one of %s, found '%s'"
                    .formatted(model.standards().keySet(), name));
        }
        return new EntityTagger(model, columns, decoder, Optional.of(own), threshold);
    }

    /**
     * This tagger, but leaving out entities that are less probable.
     *
     * @throws IllegalArgumentException if it is no probability from 0 to 1
     */
    public EntityTagger withThreshold(double probability) {
        return new EntityTagger(model, columns, decoder, standard, probability(probability));
    }

    /** A threshold, checked. */
    static float probability(double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold " + threshold + "; expected 0 to 1");
        }
        return (float) threshold;
    }

    /** The types of entities it finds. */
    public TagSet types() {
        return model.types();
    }

    /** The entities of a text. */
    public Entities find(CharSequence text) {
        Found found = new Found();
        new EntityRun(this, found).run(text);
        return found.entities(model.types());
    }

    EntityColumns columns() {
        return columns;
    }

    EntityDecoder decoder() {
        return decoder;
    }

    ChainModel chain() {
        return model.chain();
    }

    /**
     * The scores of labels, in units of the model's step.
     *
     * @param out {@code out[position * labels + label]}; at least as long as the sequence wants
     */
    void scores(Columns sequence, int[] out) {
        model.chain().scores(sequence, out);
        if (standard.isPresent()) {
            int[] own = new int[sequence.length() * model.chain().labels().size()];
            standard.get().scores(sequence, own);
            for (int i = 0; i < own.length; i++) {
                out[i] += own[i];
            }
        }
    }

    float threshold() {
        return threshold;
    }

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of();
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.ENTITIES);
    }

    @Override
    public Map<Layer<?>, TagSet> writes() {
        return Map.of(Layer.ENTITIES, types());
    }

    @Override
    public Document apply(Document document) {
        return document.with(Layer.ENTITIES, find(document.text()));
    }

    /** Collects entities. For one thread. */
    static final class Found {
        private final Spans.Builder spans = Spans.builder(16);
        private short[] types = new short[16];
        private float[] confidences = new float[16];

        void add(int start, int end, int type, float confidence) {
            int size = spans.size();
            if (size == types.length) {
                types = Arrays.copyOf(types, 2 * size);
                confidences = Arrays.copyOf(confidences, 2 * size);
            }
            types[size] = (short) type;
            confidences[size] = confidence;
            spans.accept(start, end);
        }

        Entities entities(TagSet set) {
            Spans built = spans.build();
            return Entities.of(
                    built, Tags.of(set, Arrays.copyOf(types, built.size())), Arrays.copyOf(confidences, built.size()));
        }
    }
}

package org.yupian.tagging.hmm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.TagSet;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.ner.LabelScheme;

/**
 * Finds named entities 命名实体识别 by a hidden Markov model of characters: the textbook's baseline, for comparison. It
 * knows the best labels but not how probable an entity is, so every confidence is 1. It needs no other layer. Immutable
 * and safe for all threads.
 *
 * <p>Any text has an answer. No entity cuts a surrogate pair, nor begins or ends with white space. Time is linear in
 * the text, and memory beyond the entities does not grow with it: it is read in blocks that end at sentences.
 */
public final class HmmEntityTagger implements Stage {
    private static final String OUTSIDE = "O";
    private static final Pattern LABEL = Pattern.compile("[BIMES]-.+");

    private final HmmModel model;
    private final TagSet types;
    /** For each label the number of its type, or -1 outside entities. */
    private final int[] labelTypes;
    /** For each label whether it stands only inside of an entity that has begun. */
    private final boolean[] continues;

    private HmmEntityTagger(HmmModel model) {
        this.model = model;
        List<String> labels = model.labels();
        this.types = TagSet.of(model.card().id(), LabelScheme.types(labels));
        this.labelTypes = new int[labels.size()];
        this.continues = new boolean[labels.size()];
        for (int label = 0; label < labelTypes.length; label++) {
            String name = labels.get(label);
            labelTypes[label] = name.equals(OUTSIDE) ? -1 : types.id(name.substring(2));
            continues[label] = name.startsWith("I") || name.startsWith("M") || name.startsWith("E");
        }
    }

    /**
     * A tagger over a model of characters.
     *
     * @throws IllegalArgumentException if its labels are other than O and those of a {@link LabelScheme}, such as B-PER
     */
    public static HmmEntityTagger of(HmmModel model) {
        List<String> labels = model.labels();
        boolean all = labels.stream()
                .allMatch(l -> l.equals(OUTSIDE) || LABEL.matcher(l).matches());
        if (!all || LabelScheme.types(labels).isEmpty()) {
            throw new IllegalArgumentException("%s: expected a hidden Markov model of entities, found labels %s"
                    .formatted(model.card().id(), labels));
        }
        return new HmmEntityTagger(model);
    }

    /** The types of entities it finds. */
    public TagSet types() {
        return types;
    }

    /** The entities of a text. */
    public Entities find(CharSequence text) {
        return new HmmEntityRun(this, text).run();
    }

    HmmModel model() {
        return model;
    }

    /** The number of a label's type, or -1 if it is that of what lies outside of entities. */
    int type(int label) {
        return labelTypes[label];
    }

    boolean continues(int label) {
        return continues[label];
    }

    @Override
    public String name() {
        return "hmm-entities";
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
        return Map.of(Layer.ENTITIES, types);
    }

    @Override
    public Document apply(Document document) {
        return document.with(Layer.ENTITIES, find(document.text()));
    }
}

package org.yupian.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.ner.LabelScheme;

/**
 * Named entities by a hidden Markov model of characters: the textbook's baseline, for comparison. It knows the best
 * labels but not how probable an entity is; every confidence is 1.
 */
final class HmmEntities implements Stage {
    private static final String SENTENCE_ENDS = "。！？；\n";
    private static final int BLOCK = 512;

    private final HmmModel model;
    private final List<String> labels;
    private final TagSet types;

    /** A stage over a model whose labels are those of a {@link LabelScheme}. */
    HmmEntities(HmmModel model) {
        this.model = model;
        this.labels = model.labels();
        this.types = TagSet.of(model.card().id(), LabelScheme.types(labels));
        if (types.size() == 0) {
            throw Failure.unable("%s: expected a hidden Markov model of entities, found labels %s"
                    .formatted(model.card().id(), labels));
        }
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
    public Document apply(Document document) {
        String text = document.text();
        Spans.Builder spans = Spans.builder(16);
        List<Short> found = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = end(text, from);
            block(text, from, to, spans, found);
            from = to;
        }
        short[] ids = new short[found.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = found.get(i);
        }
        float[] confidences = new float[ids.length];
        Arrays.fill(confidences, 1);
        return document.with(Layer.ENTITIES, Entities.of(spans.build(), Tags.of(types, ids), confidences));
    }

    private static int end(String text, int from) {
        int limit = Math.min(text.length(), from + BLOCK);
        for (int at = from; at < limit; at++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0) {
                return at + 1;
            }
        }
        boolean pair = limit < text.length() && Character.isSurrogatePair(text.charAt(limit - 1), text.charAt(limit));
        return pair ? limit + 1 : limit;
    }

    private void block(String text, int from, int to, Spans.Builder spans, List<Short> found) {
        int[] path = model.decode(HmmSegmenter.characters(text, from, to));
        for (int start = from; start < to; ) {
            String label = labels.get(path[start - from]);
            int end = start + 1;
            if (label.length() > 2) {
                while (end < to && continues(label, labels.get(path[end - from]), text, end)) {
                    end++;
                }
                spans.accept(start, end);
                found.add((short) types.id(label.substring(2)));
            }
            start = end;
        }
    }

    /** Whether an entity goes on; a surrogate pair is never cut apart. */
    private static boolean continues(String first, String label, String text, int at) {
        boolean pair = Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        boolean inside = label.startsWith("I-") || label.startsWith("M-") || label.startsWith("E-");
        return pair || (inside && label.substring(2).equals(first.substring(2)));
    }
}

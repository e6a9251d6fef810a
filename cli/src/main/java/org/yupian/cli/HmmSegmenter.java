package org.yupian.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yupian.document.SpanSink;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.text.CharacterClass;
import org.yupian.text.Normalization;
import org.yupian.tokenize.Segmenter;

/** Segments by a hidden Markov model over the places of characters in words, as textbooks do: to compare with. */
final class HmmSegmenter implements Segmenter {
    private static final int BLOCK = 512;

    private final HmmModel model;
    private final List<String> labels;

    /** A segmenter over a model whose labels are those of BMES. */
    HmmSegmenter(HmmModel model) {
        this.model = model;
        this.labels = model.labels();
        if (!TagScheme.BMES.labels().containsAll(labels)) {
            throw Failure.unable("%s: expected a hidden Markov model of characters, found labels %s"
                    .formatted(model.card().id(), labels));
        }
    }

    /** The labels of the characters of a word. */
    static List<String> labels(String word) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            labels.add(TagScheme.BMES.labels().get(TagScheme.BMES.label(i, word.length())));
        }
        return labels;
    }

    /** The characters of a text as the model reads them. */
    static List<String> characters(CharSequence text, int from, int to) {
        List<String> characters = new ArrayList<>();
        for (int i = from; i < to; i++) {
            characters.add(String.valueOf(Normalization.standard().apply(text.charAt(i))));
        }
        return characters;
    }

    @Override
    public String name() {
        return "hmm";
    }

    @Override
    public void segment(CharSequence text, int from, int to, SpanSink out) {
        Objects.checkFromToIndex(from, to, text.length());
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean pair = i > from && i < to && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            boolean space = i < to && CharacterClass.of(text.charAt(i)) == CharacterClass.SPACE;
            if (space || i == to || (i - start >= BLOCK && !pair)) {
                if (start < i) {
                    cut(text, start, i, out);
                }
                start = space ? i + 1 : i;
            }
        }
    }

    private void cut(CharSequence text, int from, int to, SpanSink out) {
        int[] path = model.decode(characters(text, from, to));
        int start = from;
        for (int i = from + 1; i < to; i++) {
            String before = labels.get(path[i - 1 - from]);
            String label = labels.get(path[i - from]);
            boolean cut = label.equals("B") || label.equals("S") || before.equals("E") || before.equals("S");
            if (cut && !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                out.accept(start, i);
                start = i;
            }
        }
        out.accept(start, to);
    }
}

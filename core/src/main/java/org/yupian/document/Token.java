package org.yupian.document;

/**
 * A view of one token of a document; it copies nothing until {@link #text()} is asked for.
 *
 * @param document the document it is in, which has {@link Layer#TOKENS}
 * @param index its number in that layer, from 0
 */
public record Token(Document document, int index) {
    /** Where it begins in the text, in UTF-16 code units. */
    public int start() {
        return document.get(Layer.TOKENS).start(index);
    }

    /** Where it ends, one past its last code unit. */
    public int end() {
        return document.get(Layer.TOKENS).end(index);
    }

    /** The characters it covers, as the caller wrote them. */
    public String text() {
        Spans spans = document.get(Layer.TOKENS);
        return document.text().substring(spans.start(index), spans.end(index));
    }

    /**
     * Its part of speech 词性 in the tag set of the model that found it, as {@code n}.
     *
     * @throws MissingLayerException if the document has not been tagged
     */
    public String pos() {
        return tag(Layer.POS);
    }

    /**
     * Its universal part of speech, as {@code NOUN}.
     *
     * @throws MissingLayerException if the document has no {@link Layer#UPOS}
     */
    public String upos() {
        return tag(Layer.UPOS);
    }

    /**
     * Its tag in a layer over {@link Layer#TOKENS}.
     *
     * @throws MissingLayerException if the document has no such layer
     */
    public String tag(Layer<Tags> layer) {
        return document.get(layer).tag(index);
    }

    @Override
    public String toString() {
        String tag = document.has(Layer.POS) ? "/" + pos() : "";
        return text() + tag + " " + start() + "-" + end();
    }
}

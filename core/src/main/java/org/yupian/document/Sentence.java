package org.yupian.document;

import java.util.List;

/**
 * A view of one sentence of a document.
 *
 * <p>Where there are sentences, every token belongs to exactly one: to the one that it begins in, or else to the one
 * before it, and what stands before the first sentence belongs to that.
 *
 * @param document the document it is in, which has {@link Layer#SENTENCES}
 * @param index its number in that layer, from 0
 */
public record Sentence(Document document, int index) {
    /** Where it begins in the text, in UTF-16 code units. */
    public int start() {
        return document.get(Layer.SENTENCES).start(index);
    }

    /** Where it ends, one past its last code unit. */
    public int end() {
        return document.get(Layer.SENTENCES).end(index);
    }

    /** The characters it covers, as the caller wrote them. */
    public String text() {
        return document.text().substring(start(), end());
    }

    /** The number of its first token, or where that would be if it had any. */
    public int firstToken() {
        return index == 0 ? 0 : document.get(Layer.TOKENS).firstFrom(start());
    }

    /** The number of the token after its last one. */
    public int endToken() {
        Spans sentences = document.get(Layer.SENTENCES);
        Spans tokens = document.get(Layer.TOKENS);
        return index + 1 == sentences.size() ? tokens.size() : tokens.firstFrom(sentences.start(index + 1));
    }

    /**
     * Its tokens.
     *
     * @throws MissingLayerException if the document has not been segmented
     */
    public List<Token> tokens() {
        return document.tokens(firstToken(), endToken());
    }

    @Override
    public String toString() {
        return text();
    }
}

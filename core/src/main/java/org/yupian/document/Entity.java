package org.yupian.document;

/**
 * A view of one named entity 命名实体 of a document; it copies nothing until {@link #text()} is asked for.
 *
 * @param document the document it is in, which has {@link Layer#ENTITIES}
 * @param index its number in that layer, from 0
 */
public record Entity(Document document, int index) {
    private Entities all() {
        return document.get(Layer.ENTITIES);
    }

    /** Where it begins in the text, in UTF-16 code units. */
    public int start() {
        return all().start(index);
    }

    /** Where it ends, one past its last code unit. */
    public int end() {
        return all().end(index);
    }

    /** The characters it covers, as the caller wrote them. */
    public String text() {
        return document.text().substring(start(), end());
    }

    /** Its type, such as {@code PER}. */
    public String type() {
        return all().type(index);
    }

    /** How probable it is under the model that found it, from 0 to 1. */
    public float score() {
        return all().score(index);
    }

    @Override
    public String toString() {
        return text() + "/" + type() + " " + start() + "-" + end();
    }
}

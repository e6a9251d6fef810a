package org.yupian.document;

/** A layer's value that says itself whether it fits a document; {@link Document#with} asks it before it takes it. */
public interface Checked {
    /**
     * Looks whether this value fits the text and the layers of a document.
     *
     * @throws IllegalArgumentException if it points outside the text or into a surrogate pair, or contradicts a layer
     */
    void check(Document document);
}

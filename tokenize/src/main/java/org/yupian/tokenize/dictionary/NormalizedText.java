package org.yupian.tokenize.dictionary;

import org.yupian.text.Normalization;

/** A text as it is read under a table; as long as the text, char by char. */
record NormalizedText(CharSequence text, Normalization normalization) implements CharSequence {
    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return normalization.apply(text.charAt(index));
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new NormalizedText(text.subSequence(start, end), normalization);
    }

    @Override
    public String toString() {
        return normalization.apply(text);
    }
}

package org.yupian.toolkit;

import org.yupian.document.Layer;

/** What a layer is called in recipes. */
final class StepNames {
    static final String WORDS = "words";

    private StepNames() {}

    /** {@code words} for the tokens, since that is what people call them; else the layer's own name. */
    static String of(Layer<?> layer) {
        return layer.equals(Layer.TOKENS) ? WORDS : layer.name();
    }
}

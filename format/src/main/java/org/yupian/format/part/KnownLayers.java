package org.yupian.format.part;

import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;

/** The layers that the formats for all of a document know. */
public final class KnownLayers {
    private static final Set<Layer<?>> ALL =
            Set.of(Layer.SENTENCES, Layer.TOKENS, Layer.POS, Layer.UPOS, Layer.HEADS, Layer.ENTITIES, Layer.KEYWORDS);

    private KnownLayers() {}

    /**
     * Sees to it that nothing is left out in silence.
     *
     * @throws IllegalArgumentException if the document has a layer that is not known
     */
    public static void check(Document document, String format) {
        for (Layer<?> layer : document.layers()) {
            if (!ALL.contains(layer)) {
                throw new IllegalArgumentException("layer '%s' has no place in %s".formatted(layer, format));
            }
        }
    }
}

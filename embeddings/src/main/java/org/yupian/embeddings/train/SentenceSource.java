package org.yupian.embeddings.train;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sentences one after another, each as its words; a context never goes beyond its sentence. */
public interface SentenceSource {
    /** The words of the next sentence, maybe none, or null after the last. */
    @Nullable
    List<String> next() throws IOException;
}

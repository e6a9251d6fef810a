package org.yupian.embeddings.files;

import java.util.List;
import org.yupian.embeddings.WordVectors;

/**
 * What was read from a file.
 *
 * @param vectors the words and their vectors
 * @param format the layout that was found
 * @param remarks what a person should know, in words: duplicates, words with spaces, a missing first line
 */
public record LoadedVectors(WordVectors vectors, VectorFormat format, List<String> remarks) {
    /** Keeps the lists from changing. */
    public LoadedVectors {
        remarks = List.copyOf(remarks);
    }
}

package org.yupian.models.keywords;

import org.yupian.models.ModelArtifact;

/**
 * The artifact {@code yupian-models-keywords}: keywords 关键词. {@code statistics-general} says in how many lines of general
 * prose each word occurs.
 *
 * <p>Terms: counted in texts of different terms, some in the public domain, some for research. The card names them.
 */
public final class KeywordModels implements ModelArtifact {
    /** For the service loader. */
    public KeywordModels() {}

    @Override
    public String id() {
        return "org.yupian:yupian-models-keywords";
    }
}

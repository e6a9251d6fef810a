package org.yupian.models.tags.open;

import org.yupian.models.ModelArtifact;

/**
 * The artifact {@code yupian-models-tags-open}: {@code kinds-cedict}, which words are verbs, people, places and so on, which taggers of
 * parts of speech take for hints; and {@code pos-ud}, a tagger with universal tags for whoever accepts open terms only. Without the
 * first they run too, less well.
 *
 * <p>Terms: CC BY-SA 4.0, as CC-CEDICT (MDBG, January 2026) and UD Chinese-GSD, which they are made from. The cards name both with
 * their SHA-256.
 */
public final class OpenTagModels implements ModelArtifact {
    /** For the service loader. */
    public OpenTagModels() {}

    @Override
    public String id() {
        return "org.yupian:yupian-models-tags-open";
    }
}

package org.yupian.models.tags;

import org.yupian.models.ModelArtifact;

/**
 * The artifact {@code yupian-models-tags}: parts of speech 词性标注. {@code pos-pku} has the tags of the PKU corpus. It
 * is used with the kinds of words of {@code yupian-models-tags-open}, if those are there.
 *
 * <p>Terms: trained on a corpus that is public for research, which the card names with its terms.
 */
public final class TagModels implements ModelArtifact {
    /** For the service loader. */
    public TagModels() {}

    @Override
    public String id() {
        return "org.yupian:yupian-models-tags";
    }
}

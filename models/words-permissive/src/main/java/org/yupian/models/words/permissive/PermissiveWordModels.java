package org.yupian.models.words.permissive;

import org.yupian.models.ModelArtifact;

/**
 * The artifact {@code yupian-models-words-permissive}: word segmentation 分词 on permissive terms. {@code lattice-smartcn} is
 * the dictionary of Lucene's smartcn as an n-gram lattice.
 *
 * <p>Terms: Apache-2.0 throughout, the model and all that it was made from.
 */
public final class PermissiveWordModels implements ModelArtifact {
    /** For the service loader. */
    public PermissiveWordModels() {}

    @Override
    public String id() {
        return "org.yupian:yupian-models-words-permissive";
    }
}

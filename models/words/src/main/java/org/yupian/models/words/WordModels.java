package org.yupian.models.words;

import org.yupian.models.ModelArtifact;

/**
 * The artifact {@code yupian-models-words}: word segmentation 分词. {@code lattice-general} is the n-gram lattice for text of
 * all kinds; {@code tagging-pku}, {@code tagging-sxu}, {@code tagging-cnc} and {@code tagging-weibo} tag characters by the
 * standard of one corpus each.
 *
 * <p>Terms: all were trained on corpora that are public for research, and know words of a lexicon under Apache-2.0. The
 * card of each model names its corpora with their terms.
 */
public final class WordModels implements ModelArtifact {
    /** For the service loader. */
    public WordModels() {}

    @Override
    public String id() {
        return "org.yupian:yupian-models-words";
    }
}

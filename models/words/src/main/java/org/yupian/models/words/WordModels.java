package org.yupian.models.words;

import org.yupian.models.ModelArtifact;

/**
 * The artifact {@code yupian-models-words}: word segmentation 分词. {@code lattice-general} is the n-gram lattice for text of
 * all kinds; {@code tagging-general} tags characters in a way of its own and by the standards of five corpora.
 *
 * <p>Terms: both were trained on corpora that are public for research, and the lattice knows words of a lexicon under Apache-2.0.
 * {@code tagging-general} is used with the lexicon of {@code yupian-models-words-open}, if that is there. The card of each model
 * names its corpora with their terms.
 */
public final class WordModels implements ModelArtifact {
    /** For the service loader. */
    public WordModels() {}

    @Override
    public String id() {
        return "org.yupian:yupian-models-words";
    }
}

package org.yupian.models.names;

import org.yupian.models.ModelArtifact;

/**
 * The artifact {@code yupian-models-names}: named entities 命名实体识别. {@code ner-general} finds persons, places and
 * organisations, in a way of its own and by the standards of the three corpora it was trained on; {@code ner-weibo}, {@code ner-resume} and {@code ner-cluener} have the types of the corpora they are called
 * after; {@code ner-compound} composes names of words that have their parts of speech.
 *
 * <p>Terms: trained on corpora that are public for research, {@code ner-general} on one under CC BY-SA 4.0 too, {@code
 * ner-weibo} on one under CC BY-SA 3.0. The card of
 * each model names its corpora with their terms.
 */
public final class NameModels implements ModelArtifact {
    /** For the service loader. */
    public NameModels() {}

    @Override
    public String id() {
        return "org.yupian:yupian-models-names";
    }
}

package org.yupian.models.names.open;

import org.yupian.models.ModelArtifact;

/**
 * The artifact {@code yupian-models-names-open}: {@code ner-open}, named entities 命名实体识别, persons, places and organisations, for
 * whoever accepts open terms alone.
 *
 * <p>Terms: CC BY-SA 4.0, as Universal NER (version 1, on the text of UD Chinese-GSDSimp), on which it was trained, and as CC-CEDICT
 * (MDBG, January 2026), words of which are its hints, beside words and names of jieba and THUOCL (MIT). The card names all with their
 * SHA-256.
 */
public final class OpenNameModels implements ModelArtifact {
    /** For the service loader. */
    public OpenNameModels() {}

    @Override
    public String id() {
        return "org.yupian:yupian-models-names-open";
    }
}

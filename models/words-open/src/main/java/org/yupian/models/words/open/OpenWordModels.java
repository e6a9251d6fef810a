package org.yupian.models.words.open;

import org.yupian.models.ModelArtifact;

/**
 * The artifact {@code yupian-models-words-open}: {@code lexicon-open}, words of today, which {@code tagging-general} takes for
 * hints (without it that model runs too, less well), and {@code tagging-open}, which segments as Universal Dependencies do, for
 * whoever accepts open terms alone.
 *
 * <p>Terms: CC BY-SA 4.0, as CC-CEDICT (MDBG, January 2026), most of whose words it has; beside them words of jieba and THUOCL
 * (MIT) and of Lucene's smartcn (Apache-2.0), and what was found to hold together in legal texts, which are not protected, and in
 * technology news under Apache-2.0. The tagger was trained on Universal NER (CC BY-SA 4.0), with text of Wikipedia (CMRC 2018, CC
 * BY-SA 4.0; DRCD, CC BY-SA 3.0) and Linux.cn (Apache-2.0) besides. The cards name all with their SHA-256.
 */
public final class OpenWordModels implements ModelArtifact {
    /** For the service loader. */
    public OpenWordModels() {}

    @Override
    public String id() {
        return "org.yupian:yupian-models-words-open";
    }
}

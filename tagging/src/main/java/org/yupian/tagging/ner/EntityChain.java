package org.yupian.tagging.ner;

import java.io.IOException;
import java.util.List;
import org.yupian.document.TagSet;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.tagging.chain.ChainModel;

/**
 * A chain whose labels are those of entities: what models over characters and over words have in common.
 *
 * @param scheme how entities are written as labels
 * @param types their types
 * @param chain the weights
 */
record EntityChain(LabelScheme scheme, TagSet types, ChainModel chain) {
    /** How the names of its sections begin. */
    static final String PREFIX = "chain/";

    /**
     * A chain over these columns.
     *
     * @throws IllegalArgumentException if the labels or the columns are others
     */
    static EntityChain of(ModelCard card, ChainModel chain, List<String> columns) {
        LabelScheme scheme = LabelScheme.of(chain.labels());
        List<String> found = chain.templates().columns();
        if (scheme == null || chain.labels().size() > Byte.MAX_VALUE || !found.equals(columns)) {
            throw new IllegalArgumentException(
                    "expected labels in BIO or BMES, at most %d, and columns %s, found %s and %s"
                            .formatted(Byte.MAX_VALUE, columns, chain.labels(), found));
        }
        return new EntityChain(scheme, TagSet.of(card.id(), LabelScheme.types(chain.labels())), chain);
    }

    /** Reads the chain of a model file of this kind. */
    static EntityChain load(ModelFile file, Kind<?> kind, List<String> columns) throws IOException {
        file.require(kind);
        ChainModel chain = ChainModel.load(file, PREFIX);
        try {
            return of(file.card(), chain, columns);
        } catch (IllegalArgumentException e) {
            throw file.refusal(PREFIX + "labels", "a chain that finds entities", String.valueOf(e.getMessage()));
        }
    }
}

package org.yupian.format;

import java.util.Set;
import org.yupian.document.Layer;
import org.yupian.format.conllu.ConlluDocument;
import org.yupian.format.part.KnownLayers;
import org.yupian.io.Utf8Writer;

/**
 * CoNLL-U (universaldependencies.org/format.html). A block of lines for each sentence, or for the document where there are
 * no sentences, with a line for each word: ID, FORM, UPOS, XPOS (parts of speech), HEAD and DEPREL, and {@code _} for what
 * is not there. White space other than one space is in MISC, as {@code SpaceAfter=No}, {@code SpacesBefore} and
 * {@code SpacesAfter}, which UDPipe has too, and entities as Stanza has them, {@code ner=B-PER}, with {@code nerScore}.
 *
 * <p>{@link ConlluReader} gives back the document as it was, with lone surrogates and all. Where these columns alone would
 * not do, there is more, which other tools pass over: {@code # yupian_layers} names the layers and the sets of their tags,
 * {@code # yupian_sentences} has sentences that are not just their words, {@code # yupian_entity} entities that are not
 * words, {@code # yupian_keyword} keywords, all with offsets in UTF-16 code units of the document's text; and attributes in
 * MISC that begin with {@code Yupian} hold forms, tags and text between words that would break a line or a column.
 *
 * <p>Sentences without words have no block, and a document without any word is not written at all. Words that overlap, as
 * the modes {@code full} and {@code index} make them, are refused, and so are layers of one's own.
 */
public final class ConlluFormat implements DocumentFormat {
    private static final ConlluFormat ONLY = new ConlluFormat();

    private ConlluFormat() {}

    /** The format. */
    public static ConlluFormat of() {
        return ONLY;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS);
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public DocumentWriter writer(Utf8Writer out) {
        return (document, number) -> {
            KnownLayers.check(document, "CoNLL-U");
            if (document.get(Layer.TOKENS).overlapping()) {
                throw new IllegalArgumentException(
                        "words of document %d overlap; CoNLL-U has no place for two words that share characters"
                                .formatted(number));
            }
            if (document.get(Layer.TOKENS).size() > 0) {
                new ConlluDocument(document, number, out).write();
            }
        };
    }
}

package org.yupian.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.io.FormatException;

/** Treebanks of others, and files that nobody should have written. */
class ConlluReaderTest {
    private static final Texts.Opener CONLLU = in -> ConlluReader.of(in, "a.conllu");

    private static List<Document> read(String text) throws IOException {
        return Texts.read(text, CONLLU);
    }

    private static Document first(String text) throws IOException {
        return read(text).get(0);
    }

    /** Rows of words with blanks between the columns. */
    private static String rows(String... rows) {
        return String.join("\n", rows).replaceAll(" +", "\t") + "\n\n";
    }

    @Test
    void aTreebankHasADocumentForEachSentence() throws IOException {
        Document first = Document.of("我爱 你")
                .with(Layer.SENTENCES, Samples.spans(0, 4))
                .with(Layer.TOKENS, Samples.spans(0, 1, 1, 2, 3, 4))
                .with(Layer.POS, Samples.tags("unnamed", "PRP", "VV", "_"))
                .with(Layer.UPOS, Samples.tags("upos", "PRON", "VERB", "PRON"))
                .with(Layer.HEADS, Samples.heads("unnamed", new int[] {1, -1, 1}, "nsubj", "root", "obj"));
        Document second =
                Document.of("好").with(Layer.SENTENCES, Samples.spans(0, 1)).with(Layer.TOKENS, Samples.spans(0, 1));
        String text = "\ufeff# sent_id = x\r\n# generator = y\n"
                + rows(
                        "1 我 我 PRON PRP Person=1 2 nsubj _ SpaceAfter=No|Translit=wo",
                        "2 爱 爱 VERB VV _ 0 root 0:root _",
                        "2.1 x x VERB VV _ _ _ 0:root _",
                        "3 你 你 PRON _ _ 2 obj _ ner=PER")
                + "\n\n# comment at the end of it\n"
                + rows("1 好 _ _ _ _ _ _ _ _");
        assertEquals(List.of(first, second), read(text));
        assertEquals(
                "ctb",
                Objects.requireNonNull(ConlluReader.of(Texts.stream(text), "a")
                                .withTagSet("ctb")
                                .next())
                        .get(Layer.POS)
                        .tagSet()
                        .name());
    }

    @Test
    void newdocHoldsSentencesTogether() throws IOException {
        List<Document> documents = read(rows("1 零 _ _ _ _ _ _ _ _")
                + "# newdoc id = a\n# sent_id = a-1\n" + rows("1 一 _ X _ _ 0 root _ _", "2 。 _ X _ _ 1 p _ _")
                + "# text = 二 。\n" + rows("1 二 _ X _ _ 2 nmod _ _", "2 。 _ X _ _ 0 root _ SpaceAfter=No")
                + rows("1 三 _ X _ _ 0 root _ SpacesAfter=\\n\\p") + "#newdoc\n" + rows("1 四 _ X _ _ 0 root _ _"));
        assertEquals(
                List.of("零", "一 。 二 。三\n|", "四"),
                documents.stream().map(Document::text).toList());
        assertEquals(Samples.spans(0, 3, 4, 7, 7, 8), documents.get(1).get(Layer.SENTENCES));
        assertEquals(
                Samples.heads("unnamed", new int[] {-1, 0, 3, -1, -1}, "root", "p", "nmod", "root", "root"),
                documents.get(1).get(Layer.HEADS));
    }

    @Test
    void theStatedTextSaysWhatIsBetweenWordsIfTheyAreInIt() throws IOException {
        String words = rows("1 我 _ _ _ _ _ _ _ _", "2 爱 _ _ _ _ _ _ _ _", "3 你 _ _ _ _ _ _ _ _");
        assertEquals("我 爱 你", first(words).text());
        assertEquals("我爱\u3000你", first("# text = 我爱\u3000你 \n" + words).text());
        assertEquals("我爱你", first("#text=我爱你\n" + words).text());
        assertEquals("我 爱 你", first("# text = 我爱他\n" + words).text());
        assertEquals("我 爱 你", first("# text = 我爱你们\n" + words).text());
        // What the words say of themselves is more exact.
        String marked =
                rows("1 我 _ _ _ _ _ _ _ SpacesAfter=\\s\\s", "2 爱 _ _ _ _ _ _ _ SpaceAfter=No|SpacesBefore=\\t");
        assertEquals("我  \t爱", first("# text = 我 爱\n" + marked).text());
        assertEquals(Samples.spans(0, 1, 4, 5), first("# text = 我 爱\n" + marked).get(Layer.TOKENS));
    }

    @Test
    void theWordsOfARangeStandTogether() throws IOException {
        Document document = first("# text = vámonos al mar\n"
                + rows(
                        "1-2 vámonos _ _ _ _ _ _ _ _",
                        "1 vamos _ VERB _ _ 0 root _ _",
                        "2 nos _ PRON _ _ 1 obj _ _",
                        "3-4 al _ _ _ _ _ _ _ SpaceAfter=No",
                        "3 a _ ADP _ _ 5 case _ _",
                        "4 el _ DET _ _ 5 det _ _",
                        "5 mar _ NOUN _ _ 1 obl _ _"));
        assertEquals("vamosnos aelmar", document.text());
        assertEquals(List.of("vamos", "nos", "a", "el", "mar"), document.words());
        assertEquals(
                "可以吗",
                first("# text = 可以吗\n"
                                + rows("1-2 可以 _ _ _ _ _ _ _ _", "1 可 _ _ _ _ _ _ _ _", "2 以 _ _ _ _ _ _ _ _")
                                        .strip()
                                + "\n"
                                + rows("3 吗 _ _ _ _ _ _ _ _"))
                        .text());
    }

    @Test
    void aRangeMayBeAWord() throws IOException {
        String text = "# text = vámonos al mar\n"
                + rows(
                        "1-2 vámonos _ _ _ _ _ _ _ _",
                        "1 vamos _ VERB _ _ 0 root _ _",
                        "2 nos _ PRON _ _ 1 obj _ _",
                        "3-4 al _ _ _ _ _ _ _ SpaceAfter=No",
                        "3 a _ ADP _ _ 5 case _ _",
                        "4 el _ DET _ _ 5 det _ _",
                        "5 mar _ NOUN _ _ 1 obl _ _")
                + rows("1 mar _ NOUN _ _ 0 root _ _");
        List<Document> documents =
                Texts.read(text, in -> ConlluReader.of(in, "a.conllu").withRanges());
        assertEquals(List.of("vámonos", "al", "mar"), documents.get(0).words());
        assertEquals("vámonos almar", documents.get(0).text());
        assertEquals(Samples.tags("upos", "_", "_", "NOUN"), documents.get(0).get(Layer.UPOS));
        assertFalse(documents.get(0).has(Layer.HEADS));
        assertEquals(List.of("mar"), documents.get(1).words());
        for (String bad : List.of(
                rows("1-3 ab _ _ _ _ _ _ _ _", "1 a _ _ _ _ _ _ _ _"),
                rows("1-2 _ab _ _ _ _ _ _ _", "1 a _ _ _ _ _ _ _ _"),
                rows("1 a _ _ _ _ _ _ _ _", "1-2 ab _ _ _ _ _ _ _ _"),
                rows("1-2 ab _ _ _ _ _ _ _ _", "1 a _ _ _ _ _ _ _ _", "3 a _ _ _ _ _ _ _ _"))) {
            FormatException refusal = assertThrows(
                    FormatException.class,
                    () -> Texts.read(bad, in -> ConlluReader.of(in, "a.conllu").withRanges()));
            FormatException plain = assertThrows(FormatException.class, () -> read(bad));
            assertEquals(plain.getMessage(), refusal.getMessage());
        }
    }

    @Test
    void labelsBecomeEntities() throws IOException {
        Document document = first("# newdoc\n"
                + rows(
                        "1 江 _ _ _ _ _ _ _ ner=B-PER|SpaceAfter=No",
                        "2 泽民 _ _ _ _ _ _ _ ner=E-PER",
                        "3 在 _ _ _ _ _ _ _ ner=O")
                + rows("1 中国 _ _ _ _ _ _ _ ner=I-PER|nerScore=0.5"));
        assertEquals(
                Entities.of(Samples.spans(0, 3, 6, 8), Samples.tags("unnamed", "PER", "PER"), 1, 0.5f),
                document.get(Layer.ENTITIES));
        assertEquals(
                0, first(rows("1 在 _ _ _ _ _ _ _ ner=O")).get(Layer.ENTITIES).size());
        assertFalse(first(rows("1 在 _ _ _ _ _ _ _ ner=other")).has(Layer.ENTITIES));
    }

    @Test
    void anUnderscoreIsAWordAndTagsMayBeMissing() throws IOException {
        Document document = first(rows("1 _ _ PUNCT _ _ _ _ _ _", "2 a _ _ _ _ _ _ _ _"));
        assertEquals("_ a", document.text());
        assertEquals(Samples.tags("upos", "PUNCT", "_"), document.get(Layer.UPOS));
        assertFalse(document.has(Layer.POS) || document.has(Layer.HEADS));
    }

    @Test
    void headsNeedNotBeRead() throws IOException {
        String trees = rows("1 a _ X _ _ 0 root _ _", "2 b _ X _ _ 7 x _ _");
        Texts.refuses("a.conllu:2: expected a head from 0 to 2, found '7'", trees, CONLLU);
        assertEquals(
                List.of("a b"),
                Texts.read(trees, in -> ConlluReader.of(in, "a").withoutHeads()).stream()
                        .map(Document::text)
                        .toList());
    }

    @Test
    void whatIsNoConlluIsRefused() {
        Texts.refuses(
                "a.conllu:2: expected 10 columns with tabs between them, found 3: '1\t他\tPRON'",
                "\n1\t他\tPRON\n",
                CONLLU);
        Texts.refuses("a.conllu:1: expected word 1, found '2'", rows("2 他 _ _ _ _ _ _ _ _"), CONLLU);
        Texts.refuses(
                "a.conllu:2: expected word 2, found '1'", rows("1 他 _ _ _ _ _ _ _ _", "1 他 _ _ _ _ _ _ _ _"), CONLLU);
        Texts.refuses(
                "a.conllu:1: expected a word, found '1\t\t_\t_\t_\t_\t_\t_\t_\t_'",
                "1\t\t_\t_\t_\t_\t_\t_\t_\t_\n",
                CONLLU);
        Texts.refuses(
                "a.conllu:2: expected a head from 0 to 2, found '_'",
                rows("1 a _ _ _ _ 0 root _ _", "2 b _ _ _ _ _ _ _ _"),
                CONLLU);
        Texts.refuses(
                "a.conllu:3: expected one word with head 0 in a sentence, found words 1 and 2",
                "# x\n" + rows("1 a _ _ _ _ 0 root _ _", "2 b _ _ _ _ 0 root _ _"),
                CONLLU);
        Texts.refuses(
                "a.conllu:1: expected layers that fit together, found token 0 hangs on itself: 0 → 1 → 0",
                rows("1 a _ _ _ _ 2 x _ _", "2 b _ _ _ _ 1 x _ _"),
                CONLLU);
        Texts.refuses(
                "a.conllu:3: expected word 3 of the range, found the end of the sentence",
                rows("1-3 ab _ _ _ _ _ _ _ _", "1 a _ _ _ _ _ _ _ _").strip() + "\n\n",
                CONLLU);
        Texts.refuses(
                "a.conllu:1: expected a range that begins with word 1, found '2-3'",
                rows("2-3 ab _ _ _ _ _ _ _ _"),
                CONLLU);
        Texts.refuses(
                "a.conllu:1: expected a number for nerScore, found 'much'",
                rows("1 a _ _ _ _ _ _ _ ner=S-PER|nerScore=much"),
                CONLLU);
    }

    @Test
    void commentsOfOursAreChecked() {
        String word = rows("1 a _ _ _ _ _ _ _ _");
        Texts.refuses(
                "a.conllu:1: expected # yupian_layers as it is written, found 'sentences'",
                "# yupian_layers = sentences\n" + word,
                CONLLU);
        Texts.refuses(
                "a.conllu:2: expected # yupian_entity as it is written, found '0-x 1 PER'",
                "# newdoc\n# yupian_entity = 0-x 1 PER\n" + word,
                CONLLU);
        Texts.refuses(
                "a.conllu:1: expected # yupian_keyword as it is written, found 'a b 0-1'",
                "# yupian_keyword = a b 0-1\n" + word,
                CONLLU);
        Texts.refuses(
                "a.conllu:1: expected layers that fit together, found range 0, [0, 2), leaves the text of 1 code units or"
                        + " cuts a surrogate pair",
                "# yupian_sentences = 0-2\n" + word,
                CONLLU);
        Texts.refuses(
                "a.conllu:1: expected layers that fit together, found range [0, 1) does not come after [1, 2)",
                "# yupian_sentences = 1-2 0-1\n" + word,
                CONLLU);
        Texts.refuses(
                "a.conllu:2: expected a head from 0 to 1, found '_'",
                "# yupian_layers = tokens heads\n" + word,
                CONLLU);
    }

    @Test
    void theLineIsTheOneThatTheDocumentBeginsIn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a"),
                "\n# newdoc\n" + rows("1 a _ _ _ _ _ _ _ _") + "# newdoc\n" + rows("1 b _ _ _ _ _ _ _ _") + "x\n");
        try (ConlluReader reader = ConlluReader.open(file)) {
            assertEquals("a", Objects.requireNonNull(reader.next()).text());
            assertEquals(2, reader.line());
            FormatException refusal = assertThrows(FormatException.class, reader::next);
            assertEquals(file + ":8: expected 10 columns with tabs between them, found 1: 'x'", refusal.getMessage());
        }
    }
}

package org.yupian.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Keyword;
import org.yupian.document.Keywords;
import org.yupian.document.Layer;
import org.yupian.document.MissingLayerException;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.text.OffsetUnit;

/** What is written, to the byte. */
class BytesTest {
    private static final Document EMOJI = Document.of("😀 \"é\"\t")
            .with(Layer.TOKENS, Samples.spans(0, 2, 3, 4, 4, 6))
            .with(Layer.POS, Samples.tags("pku", "e", "w", "\"\\"));

    private static void written(String expected, DocumentFormat format, Document... documents) throws IOException {
        assertEquals(expected, Texts.write(format, documents));
    }

    @Test
    void wordsStandInALine() throws IOException {
        written("江泽民 在 中国 。 他 很好\n", WordsFormat.of(" "), Samples.full());
        written("江泽民 | 在 | 中国 | 。 | 他 | 很好\n", WordsFormat.of(" | "), Samples.full());
        written("江泽民在中国。他很好\n", WordsFormat.of(""), Samples.full());
        Document none = Document.of(" ").with(Layer.TOKENS, Samples.spans());
        written("\n😀 \" é\"\n", WordsFormat.of(" "), none, EMOJI);
        written("\ufffd\n", WordsFormat.of(" "), Document.of("\ud83d").with(Layer.TOKENS, Samples.spans(0, 1)));
    }

    @Test
    void tagsStandBehindWords() throws IOException {
        written("江泽民/nr 在/p 中国/ns 。/w 他/r 很好/a\n", TaggedWordsFormat.of(Layer.POS, " "), Samples.full());
        written(
                "江泽民/PROPN_在/ADP_中国/PROPN_。/PUNCT_他/PRON_很好/ADJ\n",
                TaggedWordsFormat.of(Layer.UPOS, "_"),
                Samples.full());
        assertEquals(
                "the document has no layer 'upos'; it has tokens, pos",
                assertThrows(
                                MissingLayerException.class,
                                () -> Texts.write(TaggedWordsFormat.of(Layer.UPOS, " "), EMOJI))
                        .getMessage());
    }

    @Test
    void formatsSayWhatTheyNeed() {
        assertEquals(Set.of(Layer.TOKENS), WordsFormat.of(" ").requires());
        assertEquals(
                Set.of(Layer.TOKENS, Layer.UPOS),
                TaggedWordsFormat.of(Layer.UPOS, " ").requires());
        assertEquals(
                Set.of(Layer.TOKENS), JsonLinesFormat.words(OffsetUnit.UTF16).requires());
        assertEquals(Set.of(), JsonLinesFormat.all(OffsetUnit.UTF16).requires());
        assertEquals(Set.of(Layer.ENTITIES), BioFormat.of().requires());
        assertEquals(Set.of(Layer.TOKENS), ConlluFormat.of().requires());
        assertTrue(JsonLinesFormat.all(OffsetUnit.UTF16).escapes());
        assertFalse(TableFormat.of().escapes());
    }

    @Test
    void jsonHasWordsTagsAndOffsets() throws IOException {
        written("""
                {"text":"😀 \\"é\\"\\t","tokens":[{"start":0,"end":2,"text":"😀"},{"start":3,"end":4,"text":"\\""},\
                {"start":4,"end":6,"text":"é\\""}]}
                """, JsonLinesFormat.words(OffsetUnit.UTF16), EMOJI);
        written("""
                {"text":"😀 \\"é\\"\\t","tokens":[{"start":0,"end":1,"text":"😀","tag":"e"},{"start":2,"end":3,"text":"\\"",\
                "tag":"w"},{"start":3,"end":5,"text":"é\\"","tag":"\\"\\\\"}]}
                """, JsonLinesFormat.tagged(Layer.POS, OffsetUnit.CODEPOINT), EMOJI);
        written("""
                {"text":"😀 \\"é\\"\\t","tokens":[{"start":0,"end":4,"text":"😀"},{"start":5,"end":6,"text":"\\""},\
                {"start":6,"end":9,"text":"é\\""}]}
                """, JsonLinesFormat.words(OffsetUnit.UTF8), EMOJI);
    }

    @Test
    void jsonHasEntitiesAndKeywords() throws IOException {
        written("""
                {"text":"江泽民在 中国。他很好","entities":[{"start":0,"end":3,"type":"PER","text":"江泽民","score":0.9877},\
                {"start":5,"end":7,"type":"LOC","text":"中国","score":1.0000}]}
                """, JsonLinesFormat.entities(OffsetUnit.UTF16), Samples.full());
        written("""
                {"document":1,"keywords":[{"term":"中国","score":2.5,"count":1,"occurrences":[{"start":13,"end":19}]},\
                {"term":"江泽民","score":0.3333333333333333,"count":1,"occurrences":[{"start":0,"end":9}]}]}
                """, JsonLinesFormat.keywords(OffsetUnit.UTF8), Samples.full());
        Document none = Document.of("").with(Layer.ENTITIES, Entities.none(TagSet.of("x", List.of())));
        written("{\"text\":\"\",\"entities\":[]}\n", JsonLinesFormat.entities(OffsetUnit.UTF16), none);
    }

    @Test
    void jsonHasAllThatIsThere() throws IOException {
        written("""
                {"text":"江泽民在 中国。他很好","sets":{"pos":"pku","upos":"upos","entities":"ner-msra","heads":"ud"},\
                "sentences":[{"start":0,"end":8},{"start":8,"end":11}],\
                "tokens":[{"start":0,"end":3,"text":"江泽民","pos":"nr","upos":"PROPN","head":-1,"relation":"root"},\
                {"start":3,"end":4,"text":"在","pos":"p","upos":"ADP","head":2,"relation":"case"},\
                {"start":5,"end":7,"text":"中国","pos":"ns","upos":"PROPN","head":0,"relation":"nmod"},\
                {"start":7,"end":8,"text":"。","pos":"w","upos":"PUNCT","head":0,"relation":"punct"},\
                {"start":8,"end":9,"text":"他","pos":"r","upos":"PRON","head":5,"relation":"nsubj"},\
                {"start":9,"end":11,"text":"很好","pos":"a","upos":"ADJ","head":-1,"relation":"root"}],\
                "entities":[{"start":0,"end":3,"type":"PER","text":"江泽民","score":0.987654},\
                {"start":5,"end":7,"type":"LOC","text":"中国","score":1.0}],\
                "keywords":[{"term":"中国","score":2.5,"count":1,"occurrences":[{"start":5,"end":7}]},\
                {"term":"江泽民","score":0.3333333333333333,"count":1,"occurrences":[{"start":0,"end":3}]}]}
                """, JsonLinesFormat.all(OffsetUnit.UTF16), Samples.full());
        written("{\"text\":\"\\u0000\\ud83d\"}\n", JsonLinesFormat.all(OffsetUnit.UTF16), Document.of("\u0000\ud83d"));
    }

    @Test
    void stringsAreEscapedAsJacksonDoesIt() throws IOException {
        StringBuilder every = new StringBuilder();
        for (char c = 0; c < 0x100; c++) {
            every.append(c);
        }
        for (int seed = 0; seed < 300; seed++) {
            String text = seed == 0 ? every.toString() : Samples.text(new Random(seed), Samples.ENCODABLE, 40);
            StringWriter jackson = new StringWriter();
            try (JsonGenerator json = new JsonFactory().createGenerator(jackson)) {
                json.writeStartObject();
                json.writeStringField("text", text);
                json.writeEndObject();
            }
            written(jackson + "\n", JsonLinesFormat.all(OffsetUnit.UTF16), Document.of(text));
        }
    }

    @Test
    void fourDigitsAreRoundedAsFormatDoesIt() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            float score =
                    i < 33 ? i / 32f : i < 10_000 ? random.nextFloat() : random.nextFloat() / (1 << random.nextInt(20));
            Document document = Document.of("a")
                    .with(Layer.ENTITIES, Entities.of(Samples.spans(0, 1), Samples.tags("x", "t"), score));
            String digits = String.format(Locale.ROOT, "%.4f", (double) score);
            written(
                    "{\"text\":\"a\",\"entities\":[{\"start\":0,\"end\":1,\"type\":\"t\",\"text\":\"a\",\"score\":"
                            + digits + "}]}\n",
                    JsonLinesFormat.entities(OffsetUnit.UTF16),
                    document);
        }
    }

    @Test
    void conlluLooksAsUsual() throws IOException {
        Document document = Samples.full().with(Layer.ENTITIES, Entities.none(TagSet.of("unnamed", List.of())));
        Document plain = Document.of("长江 的起源")
                .with(Layer.TOKENS, Samples.spans(0, 2, 3, 4, 4, 6))
                .with(Layer.SENTENCES, Samples.spans(0, 6))
                .with(Layer.UPOS, Samples.tags("upos", "PROPN", "PART", "NOUN"));
        written("""
                # newdoc id = 1
                # sent_id = 1-1
                # text = 长江 的起源
                1	长江	_	PROPN	_	_	_	_	_	_
                2	的	_	PART	_	_	_	_	_	SpaceAfter=No
                3	起源	_	NOUN	_	_	_	_	_	_

                """, ConlluFormat.of(), plain);
        written("""
                # newdoc id = 1
                # yupian_layers = sentences tokens pos=pku upos heads=ud entities=ner-msra keywords
                # yupian_keyword = 中国 2.5 5-7
                # yupian_keyword = 江泽民 0.3333333333333333 0-3
                # sent_id = 1-1
                # text = 江泽民在 中国。
                1	江泽民	_	PROPN	nr	_	0	root	_	SpaceAfter=No|ner=S-PER|nerScore=0.987654
                2	在	_	ADP	p	_	3	case	_	_
                3	中国	_	PROPN	ns	_	1	nmod	_	SpaceAfter=No|ner=S-LOC
                4	。	_	PUNCT	w	_	1	punct	_	SpaceAfter=No

                # sent_id = 1-2
                # text = 他很好
                1	他	_	PRON	r	_	2	nsubj	_	SpaceAfter=No
                2	很好	_	ADJ	a	_	0	root	_	_

                """, ConlluFormat.of(), Samples.full());
        assertTrue(Texts.write(ConlluFormat.of(), document).contains(" heads=ud entities keywords\n"));
    }

    @Test
    void conlluKeepsWhatIsUnusual() throws IOException {
        Document document = Document.of(" a\u3000\tb\nc|XX\n")
                .with(Layer.TOKENS, Samples.spans(1, 2, 4, 7, 7, 8))
                .with(Layer.POS, Samples.tags("my set", "x y", "_", ""))
                .with(
                        Layer.ENTITIES,
                        Entities.of(Samples.spans(1, 7, 9, 10), Samples.tags("ner", "A|B", "C D"), 1, 0.5f));
        written("""
                # newdoc id = 1
                # yupian_layers = tokens pos=my\\sset entities=ner
                # yupian_entity = 9-10 0.5 C\\sD
                # sent_id = 1-1
                # text = a\u3000	b c|
                1	a	_	_	_	_	_	_	_	SpacesBefore=\\s|SpacesAfter=\u3000\\t|ner=B-A\\pB|YupianXpos=x\\sy
                2	b c	_	_	_	_	_	_	_	SpaceAfter=No|ner=E-A\\pB|YupianForm=b\\nc
                3	|	_	_	_	_	_	_	_	YupianAfter=XX\\n|YupianXpos=

                """, ConlluFormat.of(), document);
        Document sentences = Document.of("a b")
                .with(Layer.TOKENS, Samples.spans(0, 1, 2, 3))
                .with(Layer.SENTENCES, Samples.spans(0, 2, 2, 3));
        written("""
                # newdoc id = 1
                # yupian_sentences = 0-2 2-3
                # sent_id = 1-1
                # text = a
                1	a	_	_	_	_	_	_	_	_

                # sent_id = 1-2
                # text = b
                1	b	_	_	_	_	_	_	_	_

                """, ConlluFormat.of(), sentences);
        Document overlapping = Document.of("ab").with(Layer.TOKENS, Samples.spans(0, 1, 0, 2));
        assertEquals(
                "words of document 1 overlap; CoNLL-U has no place for two words that share characters",
                assertThrows(IllegalArgumentException.class, () -> Texts.write(ConlluFormat.of(), overlapping))
                        .getMessage());
    }

    @Test
    void bioHasALineForACharacter() throws IOException {
        Document blank = Document.of(" \n").with(Layer.ENTITIES, Entities.none(TagSet.of("x", List.of())));
        written("""
                江	B-PER
                泽	I-PER
                民	I-PER
                在	O
                中	B-LOC
                国	I-LOC
                。	O
                他	O
                很	O
                好	O

                """, BioFormat.of(), Samples.full(), blank);
        Document spaced =
                Document.of("a").with(Layer.ENTITIES, Entities.of(Samples.spans(0, 1), Samples.tags("x", "A B"), 1));
        assertEquals(
                "an entity has the type 'A B'; BIO needs one without white space",
                assertThrows(IllegalArgumentException.class, () -> Texts.write(BioFormat.of(), spaced))
                        .getMessage());
    }

    private static Document entities(String text, int start, int end, String type) {
        TagSet set = TagSet.of("x", List.of("PER", "PERSON", "a]"));
        short[] ids = {(short) set.id(type)};
        return Document.of(text).with(Layer.ENTITIES, Entities.of(Samples.spans(start, end), Tags.of(set, ids), 1));
    }

    @Test
    void bracketsAreEscapedOnlyWhereAReaderWouldGoWrong() throws IOException {
        written("[江泽民]PER在 [中国]LOC。他很好\n", BracketFormat.of(), Samples.full());
        written("[哈哈][江]PER[1] C:\\x\\\\[\n", BracketFormat.of(), entities("[哈哈]江[1] C:\\x\\[", 4, 5, "PER"));
        written(
                "[a\\]PER [b[c\\]PERS \\]PER [江]PER\n",
                BracketFormat.of(),
                entities("[a]PER [b[c]PERS ]PER 江", 22, 23, "PER"));
        written("[江]PER[]SON\n", BracketFormat.of(), entities("江SON", 0, 1, "PER"));
        written("[]PER[江]PER\n", BracketFormat.of(), entities("[]PER江", 5, 6, "PER"));
        written("[江]PERSO\n", BracketFormat.of(), entities("江SO", 0, 1, "PER"));
        written("[江]PER[][]\n", BracketFormat.of(), entities("江[]", 0, 1, "PER"));
        written("\\\\[\\[\\\\\\]\\\\]PER\\\\\n", BracketFormat.of(), entities("\\[\\]\\\\", 1, 5, "PER"));
        written("[江]PER\\\n民\n", BracketFormat.of(), entities("江\n民", 0, 1, "PER"));
        assertEquals(
                "an entity has the type 'a]'; behind a bracket it needs one without brackets, backslashes and line ends",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Texts.write(BracketFormat.of(), entities("江", 0, 1, "a]")))
                        .getMessage());
    }

    @Test
    void tablesHaveARowForEachThing() throws IOException {
        Document document = Document.of("\"江\t\\")
                .with(Layer.TOKENS, Samples.spans(0, 2))
                .with(Layer.KEYWORDS, new Keywords(List.of()));
        written("""
                document	kind	start	end	text	pos	upos	head	relation	type	score
                1	text	0	11	江泽民在 中国。他很好	pku	upos		ud	ner-msra\t
                1	sentence	0	8	江泽民在 中国。\t\t\t\t\t\t
                1	sentence	8	11	他很好\t\t\t\t\t\t
                1	token	0	3	江泽民	nr	PROPN	-1	root\t\t
                1	token	3	4	在	p	ADP	2	case\t\t
                1	token	5	7	中国	ns	PROPN	0	nmod\t\t
                1	token	7	8	。	w	PUNCT	0	punct\t\t
                1	token	8	9	他	r	PRON	5	nsubj\t\t
                1	token	9	11	很好	a	ADJ	-1	root\t\t
                1	entity	0	3	江泽民					PER	0.987654
                1	entity	5	7	中国					LOC	1.0
                1	keyword	5	7	中国						2.5
                1	keyword	0	3	江泽民						0.3333333333333333
                2	text	0	4	\\"江\\t\\\\\t\t\t\t\t\t
                2	token	0	2	\\"江\t\t\t\t\t\t
                2	keyword\t\t\t\t\t\t\t\t\t
                """, TableFormat.of(), Samples.full(), document);
    }

    @Test
    void keywordsHaveATableOfTheirOwn() throws IOException {
        Document document = Document.of("😀ab\tab")
                .with(
                        Layer.KEYWORDS,
                        new Keywords(List.of(
                                new Keyword("ab", 12.34565, Samples.spans(2, 4, 5, 7)),
                                new Keyword("b\ta", -1, Samples.spans()))));
        written(
                "1\tab\t12.3457\t2\t1-3 4-6\n1\tb\\ta\t-1.0000\t0\t\n",
                KeywordTableFormat.of(OffsetUnit.CODEPOINT),
                document);
    }
}

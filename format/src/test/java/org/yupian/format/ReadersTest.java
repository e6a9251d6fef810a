package org.yupian.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.io.FormatException;
import org.yupian.text.OffsetUnit;

/** What others write, and what nobody should have written: BIO, brackets, tables and JSON Lines. */
class ReadersTest {
    private static final TagSet TYPES = TagSet.of("types", List.of("PER", "LOC", "PERSON"));

    private static final Texts.Opener BIO = in -> BioReader.of(in, "a.bio");
    private static final Texts.Opener BRACKETS = in -> BracketReader.of(in, "a.txt", TYPES);
    private static final Texts.Opener TABLE = in -> TableReader.of(in, "a.tsv");
    private static final Texts.Opener JSON = in -> JsonLinesReader.of(in, "a.jsonl");
    private static final Texts.Opener POINTS =
            in -> JsonLinesReader.of(in, "a.jsonl").withOffsets(OffsetUnit.CODEPOINT);

    private static Document entities(String text, Spans spans, String... types) {
        return entities("unnamed", text, spans, types);
    }

    private static Document entities(String set, String text, Spans spans, String... types) {
        float[] scores = new float[types.length];
        Arrays.fill(scores, 1);
        return Document.of(text).with(Layer.ENTITIES, Entities.of(spans, Samples.tags(set, types), scores));
    }

    @Test
    void bioIsReadInEveryDialect() throws IOException {
        Document jiang = entities("江泽民来", Samples.spans(0, 3), "PER");
        for (String dialect : List.of(
                "江\tB-PER\n泽\tI-PER\n民\tI-PER\n来\tO\n",
                "江 B-PER\n泽 M-PER\n民 E-PER\n来 O",
                "江\tI-PER\n泽\tE-PER\n民\tS-PER\n来\tO\n",
                "\ufeff\r\n江\tB-PER\r\n泽\tI-PER\r\n民\tE-PER\r\n来\tO\r\n\r\n \r\n")) {
            Document expected =
                    dialect.contains("S-") ? entities("江泽民来", Samples.spans(0, 2, 2, 3), "PER", "PER") : jiang;
            assertEquals(List.of(expected), Texts.read(dialect, BIO), dialect);
        }
        assertEquals(
                List.of(entities("中国人", Samples.spans(0, 1, 1, 2, 2, 3), "LOC", "LOC", "PER")),
                Texts.read("中\tB-LOC\n国\tB-LOC\n人\tI-PER\n", BIO));
        assertEquals(
                List.of(entities("上海", Samples.spans(0, 1, 1, 2), "LOC", "LOC")),
                Texts.read("上\tE-LOC\n海\tI-LOC\n", BIO));
        assertEquals(List.of(entities("AC米", Samples.spans(0, 3), "ORG")), Texts.read("AC\tB-ORG\n米\tI-ORG\n", BIO));
    }

    @Test
    void aLineOfBlanksEndsADocumentOfBio() throws IOException {
        assertEquals(
                List.of(entities("江", Samples.spans(0, 1), "PER"), entities("民", Samples.spans(0, 1), "PER")),
                Texts.read("江\tB-PER\n  \n民\tI-PER\n\n\t\n\u3000\n", BIO));
        assertEquals(List.of(), Texts.read(" \n\n", BIO));
    }

    @Test
    void whatIsNoBioIsRefused() {
        Texts.refuses("a.bio:2: expected a character and a label such as O or B-PER, found '泽'", "江\tB-PER\n泽\n", BIO);
        Texts.refuses(
                "a.bio:4: expected a character and a label such as O or B-PER, found '泽\tX-PER'",
                "江\tO\n\n江\tB-PER\n泽\tX-PER\n",
                BIO);
        Texts.refuses("a.bio:1: expected a character and a label such as O or B-PER, found '江\tB-'", "江\tB-\n", BIO);
        Texts.refuses("a.bio:2: expected a character and a label such as O or B-PER, found '\tO'", "江\tO\n\tO\n", BIO);
    }

    @Test
    void bracketsWithoutATypeAreText() throws IOException {
        assertEquals(
                List.of(
                        entities("types", "[哈哈]江泽民[1]", Samples.spans(4, 7), "PER"),
                        entities("types", "", Samples.spans()),
                        entities("types", "[[a]LO[]PER]LOC\\x\\", Samples.spans()),
                        entities("types", "江SON泽SON", Samples.spans(0, 1, 4, 5), "PERSON", "PER"),
                        entities("types", "a\n]b", Samples.spans(2, 3), "LOC")),
                Texts.read(
                        "[哈哈][江泽民]PER[1]\n\n[[a]LO[]PER]LOC\\x\\\\\n[江]PERSONSON[泽]PER[]SON\na\\\n[\\]]LOCb\r\n",
                        BRACKETS));
        Texts.refuses(
                "a.txt:2: expected a line behind the one with a backslash at its end, found the end",
                "a\nb\\\n",
                BRACKETS);
        assertEquals(
                "an entity has the type ''; behind a bracket it needs one without brackets, backslashes and line ends",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> BracketReader.of(Texts.stream(""), "a", TagSet.of("x", List.of("A", ""))))
                        .getMessage());
    }

    @Test
    void tablesNeedNoHeaderAndNoOrderOfKinds() throws IOException {
        String rows =
                "7\ttoken\t0\t1\ta\tn\t\t\t\t\t\n7\tsentence\t0\t2\tab\t\t\t\t\t\t\n7\ttoken\t1\t2\tb\tv\t\t\t\t\t\n";
        Document expected = Document.of("ab")
                .with(Layer.SENTENCES, Samples.spans(0, 2))
                .with(Layer.TOKENS, Samples.spans(0, 1, 1, 2))
                .with(Layer.POS, Samples.tags("pku", "n", "v"));
        assertEquals(List.of(expected), Texts.read("7\ttext\t0\t2\tab\tpku\t\t\t\t\t\n" + rows + "\n", TABLE));
    }

    private static void refusesRows(String message, String... rows) {
        StringBuilder table = new StringBuilder("1\ttext\t0\t4\ta😀b\tpku\t\t\t\tner\t\n");
        for (String row : rows) {
            table.append(row.replace('|', '\t')).append('\n');
        }
        Texts.refuses(message, table.toString(), TABLE);
    }

    @Test
    void whatIsNoTableIsRefused() {
        refusesRows("a.tsv:2: expected 11 columns with tabs between them, found 2", "1|token");
        refusesRows("a.tsv:2: expected a row of document 1, found one of '2'", "2|token|0|1|a|n|||||");
        refusesRows("a.tsv:2: expected text, sentence, token, entity or keyword, found 'word'", "1|word|0|1|a|n|||||");
        refusesRows("a.tsv:2: expected an offset in column end, found 'x'", "1|token|0|x|a|n|||||");
        refusesRows(
                "a.tsv:2: expected an offset in the text in column end, found offset 5 lies outside the text of 4 code units",
                "1|token|0|5|a|n|||||");
        refusesRows(
                "a.tsv:3: expected an offset in the text in column start, found offset 2 lies inside a surrogate pair",
                "1|token|0|1|a|n|||||",
                "1|token|2|3|a|n|||||");
        refusesRows("a.tsv:2: expected the text at its place, 'a', found 'b'", "1|token|0|1|b|n|||||");
        refusesRows("a.tsv:2: expected something in column pos, found nothing", "1|token|0|1|a||||||");
        refusesRows(
                "a.tsv:2: expected nothing in column upos, of which the text's row names no set, found 'N'",
                "1|token|0|1|a|n|N||||");
        refusesRows(
                "a.tsv:3: expected rows in the order of the text, found range [0, 1) does not come after [3, 4)",
                "1|token|3|4|b|n|||||",
                "1|token|0|1|a|n|||||");
        refusesRows(
                "a.tsv:2: expected a backslash with t, n, r, u or another behind it in column pos, found 'n\\x'",
                "1|token|0|1|a|n\\x|||||");
        refusesRows("a.tsv:2: expected a number in column score, found ''", "1|entity|0|1|a|||||PER|");
        refusesRows("a.tsv:2: expected an entity with a character at least, found [1, 1)", "1|entity|1|1||||||PER|1");
        refusesRows(
                "a.tsv:1: expected layers that fit together, found score 2.0 of entity 0; expected 0 to 1",
                "1|token|0|1|a|n|||||",
                "1|entity|0|1|a|||||PER|2");
        refusesRows("a.tsv:2: expected as many ends as starts, 2, found 1", "1|keyword|0 1|1|a||||||1");
        refusesRows("a.tsv:1: expected tokens for the sets of tags, found none");
        Texts.refuses(
                "a.tsv:1: expected a row of kind text, which begins a document, found 'token'",
                "1\ttoken\t0\t1\ta\t\t\t\t\t\t\n",
                TABLE);
        Texts.refuses(
                "a.tsv:2: expected no entity, as the text's row names no set in column type, found one",
                "1\ttext\t0\t1\ta\t\t\t\t\t\t\n1\tentity\t0\t1\ta\t\t\t\t\tPER\t1\n",
                TABLE);
        Texts.refuses(
                "a.tsv:2: expected the number of a token, or -1, in column head, found '-2'",
                "1\ttext\t0\t1\ta\t\t\t\tud\t\t\n1\ttoken\t0\t1\ta\t\t\t-2\tr\t\t\n",
                TABLE);
    }

    @Test
    void jsonPassesOverWhatItDoesNotKnow() throws IOException {
        Document expected = Document.of("长江")
                .with(Layer.TOKENS, Samples.spans(0, 2))
                .with(Layer.POS, Samples.tags("unnamed", "ns"))
                .with(Layer.ENTITIES, Entities.of(Samples.spans(0, 2), Samples.tags("unnamed", "LOC"), 1));
        assertEquals(List.of(expected, Document.of("a")), Texts.read("""
                        \ufeff{"id": true, "x": [false, null, {"y": [1.5e3]}], "tokens": [{"lemma": {"a": []}, "end": 2, "start": 0,\
                         "pos": "ns", "upos": null, "text": null}], "entities": [{"start": 0, "end": 2, "type": "LOC"}],\
                         "text": "\\u957f江", "keywords": null, "sets": {"pos": null, "other": "x"}}

                        {"text": "a", "entities": null}
                        """, JSON));
    }

    @Test
    void jsonIsReadAsCluenerItselfHasIt() throws IOException {
        String line = "{\"text\": \"😀江成在上海\", \"label\": %s}\n";
        assertEquals(
                List.of(
                        entities("😀江成在上海", Samples.spans(2, 4, 5, 7), "name", "address"),
                        entities("😀江成在上海", Samples.spans()),
                        Document.of("😀江成在上海")),
                Texts.read(
                        line.formatted("{\"address\": {\"上海\": [[4, 5]]}, \"name\": {\"江成\": [[1, 2]]}}")
                                + line.formatted("{}")
                                + line.formatted("\"sports\""),
                        JSON));
        Texts.refuses(
                "a.jsonl:1: expected an entity with the text at its place, '江成在', found '江成'",
                line.formatted("{\"name\": {\"江成\": [[1, 3]]}}"),
                JSON);
        refusesJson(
                "an object of entities for the label name, found the string 'x'", "{'text':'a','label':{'name':'x'}}");
        refusesJson("an array of places for b, found 3", "{'text':'a','label':{'name':{'b':3}}}");
        refusesJson("a first and a last character for b, found 3", "{'text':'a','label':{'name':{'b':[[1, 2, 3]]}}}");
        refusesJson("either label or entity_list, found both", "{'text':'a','entity_list':[],'label':{}}");
    }

    @Test
    void jsonIsReadAsCluenerHasIt() throws IOException {
        String line = "{\"text\": \"😀江成在上海\", \"entity_list\": [%s]}\n";
        String name = "{\"entity_type\": \"name\", \"entity\": \"江成\", \"entity_index\": {\"begin\": 1, \"end\": 3}}";
        String longer =
                "{\"entity_type\": \"org\", \"entity\": \"成在上海\", \"entity_index\": {\"begin\": 2, \"end\": 6}}";
        String same = "{\"entity_type\": \"org\", \"entity\": \"成在\", \"entity_index\": {\"begin\": 2, \"end\": 4}}";
        assertEquals(
                List.of(
                        entities("😀江成在上海", Samples.spans(2, 4), "name"),
                        entities("😀江成在上海", Samples.spans(3, 7), "org"),
                        entities("😀江成在上海", Samples.spans(2, 4), "name"),
                        entities("😀江成在上海", Samples.spans())),
                Texts.read(
                        line.formatted(name)
                                + line.formatted(longer + "," + name)
                                + line.formatted(same + "," + name)
                                + line.formatted(""),
                        JSON));
        Texts.refuses(
                "a.jsonl:1: expected an entity with the text at its place, '江成', found '江城'",
                line.formatted(name.replace("江成", "江城")),
                JSON);
        Texts.refuses(
                "a.jsonl:1: expected an offset in the text for end of an entity, found offset 9 in code points lies outside"
                        + " the text",
                line.formatted(name.replace("3}", "9}")),
                JSON);
    }

    private static void refusesJson(String message, String line) {
        Texts.refuses("a.jsonl:2: expected " + message, "{\"text\":\"\"}\n" + line.replace('\'', '"') + "\n", POINTS);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        refusesJson("a JSON object, found an array", "[]");
        refusesJson("a member text, found none", "{}");
        refusesJson("a string for text, found 3", "{'text':3}");
        refusesJson("one member text, found another", "{'text':'a','text':'a'}");
        refusesJson("one member tokens, found another", "{'text':'a','tokens':[],'tokens':[]}");
        refusesJson("one object on the line, found an object", "{'text':'a'} {}");
        refusesJson("an array for tokens, found an object", "{'text':'a','tokens':{}}");
        refusesJson("an object in tokens, found the string 'a'", "{'text':'a','tokens':['a']}");
        refusesJson("a whole number for start, found 0.5", "{'text':'a','tokens':[{'start':0.5}]}");
        refusesJson("start of a token, found none", "{'text':'a','tokens':[{'end':1}]}");
        refusesJson("an offset for end of a token, found -1", "{'text':'a','tokens':[{'start':0,'end':-1}]}");
        refusesJson(
                "an offset for end of a token, found 99999999999",
                "{'text':'a','tokens':[{'start':0,'end':99999999999}]}");
        refusesJson(
                "an offset in the text for end of a token, found offset 2 in code points lies outside the text",
                "{'text':'a','tokens':[{'start':0,'end':2}]}");
        refusesJson(
                "layers that fit their text, found range [0, 1) does not come after [1, 2)",
                "{'text':'ab','tokens':[{'start':1,'end':2},{'start':0,'end':1}]}");
        refusesJson(
                "layers that fit their text, found not a range: [1, 1)",
                "{'text':'a','sentences':[{'start':1,'end':1}]}");
        refusesJson(
                "a token with the text at its place, 'a', found 'b'",
                "{'text':'ab','tokens':[{'start':0,'end':1,'text':'b'}]}");
        refusesJson(
                "pos of every token, found 1 of 2",
                "{'text':'ab','tokens':[{'start':0,'end':1,'pos':'n'},{'start':1,'end':2}]}");
        refusesJson("either pos or tag, found both", "{'text':'a','tokens':[{'start':0,'end':1,'pos':'n','tag':'n'}]}");
        refusesJson(
                "a head from -1 to 0, found 1", "{'text':'a','tokens':[{'start':0,'end':1,'head':1,'relation':'r'}]}");
        refusesJson(
                "head and relation of every token, found 1 heads of 1 tokens",
                "{'text':'a','tokens':[{'start':0,'end':1,'head':-1}]}");
        refusesJson(
                "layers that fit their text, found token 0 hangs on itself: 0 → 0",
                "{'text':'a','tokens':[{'start':0,'end':1,'head':0,'relation':'r'}]}");
        refusesJson("tokens for the layer pos, found none", "{'text':'a','sets':{'pos':'pku'}}");
        refusesJson("a member entities, found none", "{'text':'a','sets':{'entities':'x'}}");
        refusesJson("the type of an entity, found none", "{'text':'a','entities':[{'start':0,'end':1}]}");
        refusesJson(
                "layers that fit their text, found score 1.5 of entity 0; expected 0 to 1",
                "{'text':'a','entities':[{'start':0,'end':1,'type':'x','score':1.5}]}");
        refusesJson(
                "layers that fit their text, found entities overlap: 0-2 1-3",
                "{'text':'abc','entities':[{'start':0,'end':2,'type':'x'},{'start':1,'end':3,'type':'x'}]}");
        refusesJson("either entities or entity_list, found both", "{'text':'a','entities':[],'entity_list':[]}");
        refusesJson(
                "as many occurrences as the count says, 2, found 0",
                "{'text':'a','keywords':[{'term':'a','score':1,'count':2}]}");
        refusesJson("a score below 1.8E308, found 1e999", "{'text':'a','keywords':[{'term':'a','score':1e999}]}");
        refusesJson(
                "layers that fit their text, found keyword 'a' is there twice",
                "{'text':'a','keywords':[{'term':'a','score':2},{'term':'a','score':1}]}");
        refusesJson("a keyword with term and score, found one without", "{'text':'a','keywords':[{'term':'a'}]}");
    }

    @Test
    void whatIsMalformedIsRefusedAtItsColumn() {
        Texts.refuses(
                "a.jsonl:1: expected a JSON object, found Unexpected character ('}' (code 125)): was expecting double-quote to"
                        + " start field name (column 13)",
                "{\"text\":\"a\",}\n",
                JSON);
        Texts.refuses(
                "a.jsonl:1: expected a JSON object, found Unexpected end-of-input: expected close marker for Object (column 12)",
                "{\"text\":\"a\"\n",
                JSON);
        Texts.refuses(
                "a.jsonl:2: expected UTF-8, found a malformed byte at offset 12",
                "{\"text\":\"\"}\n",
                in -> JsonLinesReader.of(
                        new SequenceInputStream(in, new ByteArrayInputStream(new byte[] {(byte) 0xff})), "a.jsonl"));
        FormatException deep = assertThrows(
                FormatException.class, () -> Texts.read("{\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}", JSON));
        assertEquals(1, deep.line());
        FormatException cut = assertThrows(FormatException.class, () -> Texts.read("\n\n{\"text\":\"a", JSON));
        assertEquals(3, cut.line());
    }

    @Test
    void aTextForKeywordsMustBeTheOneOfTheLine() throws IOException {
        try (JsonLinesReader reader = JsonLinesReader.of(Texts.stream("{\"text\":\"b\"}\n{}\n"), "a.jsonl")) {
            assertEquals(
                    "a.jsonl:1: expected the text that was asked for, found another",
                    assertThrows(FormatException.class, () -> reader.next("a")).getMessage());
            assertEquals(Document.of("c"), reader.next("c"));
        }
    }

    @Test
    void aStringMayBeLongerThanJacksonAllows() throws IOException {
        String text = "长".repeat(21_000_000);
        try (JsonLinesReader reader = JsonLinesReader.of(Texts.stream("{\"text\":\"" + text + "\"}"), "a")) {
            assertEquals(
                    text.length(), Objects.requireNonNull(reader.next()).text().length());
        }
    }

    @Test
    void filesAreOpenedAndNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "江\tB-PER\nx\n");
        try (BioReader reader = BioReader.open(file)) {
            FormatException refusal = assertThrows(FormatException.class, reader::next);
            assertEquals(
                    file + ":2: expected a character and a label such as O or B-PER, found 'x'", refusal.getMessage());
        }
        Files.writeString(file, "{\"text\":\"a\"}");
        try (JsonLinesReader reader = JsonLinesReader.open(file)) {
            assertEquals(Document.of("a"), reader.next());
            assertEquals(1, reader.line());
        }
        Files.writeString(file, "[a]PER\n\n");
        try (BracketReader reader = BracketReader.open(file, TYPES)) {
            Document document = Objects.requireNonNull(reader.next());
            assertEquals(Tags.of(TYPES, (short) 0), document.get(Layer.ENTITIES).types());
            assertEquals("", Objects.requireNonNull(reader.next()).text());
            assertEquals(2, reader.line());
        }
        Files.writeString(file, "\n1\ttext\t0\t1\ta\t\t\t\t\t\t\n");
        try (TableReader reader = TableReader.open(file)) {
            assertEquals(Document.of("a"), reader.next());
            assertEquals(2, reader.line());
        }
    }
}

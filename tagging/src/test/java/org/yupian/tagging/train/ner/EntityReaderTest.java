package org.yupian.tagging.train.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.io.FormatException;
import org.yupian.learning.Score;

class EntityReaderTest {
    @TempDir
    Path folder;

    private List<EntitySentence> read(String text) throws IOException {
        Path file = folder.resolve("corpus");
        Files.writeString(file, text);
        List<EntitySentence> sentences = new ArrayList<>();
        try (EntityReader reader = EntityReader.open(file, EntityReader.Format.AUTO)) {
            for (EntitySentence s = reader.next(); s != null; s = reader.next()) {
                sentences.add(s);
            }
            assertNull(reader.next());
        }
        return sentences;
    }

    private static EntitySentence sentence(String text, EntityMention... entities) {
        return new EntitySentence(text, List.of(entities));
    }

    @Test
    void readsBioWithTabs() throws IOException {
        assertEquals(
                List.of(
                        sentence("江泽民来", new EntityMention(0, 3, "PER")),
                        sentence("中国", new EntityMention(0, 1, "LOC"), new EntityMention(1, 2, "LOC"))),
                read("江\tB-PER\n泽\tI-PER\n民\tI-PER\n来\tO\n\n\n中\tB-LOC\n国\tB-LOC\n"));
    }

    @Test
    void readsBmesWithSpaces() throws IOException {
        assertEquals(
                List.of(sentence("高小勇吴", new EntityMention(0, 3, "NAME"), new EntityMention(3, 4, "NAME"))),
                read("高 B-NAME\n小 M-NAME\n勇 E-NAME\n吴 S-NAME"));
    }

    @Test
    void insideAfterAnotherTypeBeginsAnEntity() throws IOException {
        assertEquals(
                List.of(sentence("上海队", new EntityMention(0, 2, "LOC"), new EntityMention(2, 3, "ORG"))),
                read("上\tI-LOC\n海\tI-LOC\n队\tI-ORG\n"));
    }

    @Test
    void readsJsonLinesWithCodePoints() throws IOException {
        assertEquals(
                List.of(sentence("😀江成", new EntityMention(2, 4, "name"))),
                read("{\"text\": \"😀江成\", \"entity_list\": [{\"entity_type\": \"name\", \"entity\": \"江成\","
                        + " \"entity_index\": {\"begin\": 1, \"end\": 3}}]}\n"));
    }

    @Test
    void readsJsonLinesAsTheCommandWritesThem() throws IOException {
        assertEquals(
                List.of(sentence("😀江成", new EntityMention(2, 4, "PER")), sentence("a")),
                read(
                        "\n{\"text\":\"😀江成\",\"entities\":[{\"start\":2,\"end\":4,\"type\":\"PER\",\"text\":\"江成\","
                                + "\"score\":0.9871}]}\n{\"id\": true, \"x\": [false, null], \"text\": \"a\", \"entities\": []}\n"));
    }

    @Test
    void blanksEndASentenceAsAnEmptyLineDoes() throws IOException {
        assertEquals(
                List.of(sentence("江", new EntityMention(0, 1, "PER")), sentence("民", new EntityMention(0, 1, "PER"))),
                read(" \n江\tB-PER\n  \n民\tI-PER\n"));
    }

    @Test
    void readsPfrWithBracketsAndJoinedNames() throws IOException {
        assertEquals(
                List.of(sentence("江泽民在中央电视台", new EntityMention(0, 3, "PER"), new EntityMention(4, 9, "ORG"))),
                read("19980101-01-001-001/m 江/nr 泽民/nr 在/p [中央/n 电视台/n]nt\n"));
    }

    @Test
    void anEmptyFileHasNoSentences() throws IOException {
        assertEquals(List.of(), read(""));
    }

    @Test
    void refusesMalformedLinesWithFileAndLine() {
        refuses("江\tB-PER\n泽\n", 2);
        refuses("江\tB-PER\n泽\tX-PER\n", 2);
        refuses("{\"text\": \"江成\", \"entity_list\": []}\n{\"text\": 3, \"entity_list\": []}\n", 2);
        refuses(
                "{\"text\": \"江成\", \"entity_list\": [{\"entity_type\": \"name\", \"entity\": \"江\","
                        + " \"entity_index\": {\"begin\": 1, \"end\": 9}}]}\n",
                1);
        refuses("{\"text\": \"江成\"\n", 1);
        refuses("{\"text\": \"江成\", \"entities\": []}\n{\"text\": \"江成\", \"entities\": null}\n", 2);
        refuses("\n\n什么也不是的一行", 3);
        refuses("江/nr 泽民\n", 1);
        refuses("什么也不是的一行", 1);
    }

    private void refuses(String text, long line) {
        FormatException refusal = assertThrows(FormatException.class, () -> read(text), text);
        assertEquals(line, refusal.line(), refusal.getMessage());
        assertTrue(String.valueOf(refusal.getMessage()).contains("corpus:" + line), refusal.getMessage());
    }

    @Test
    void scoresExactRangesAndTypes() {
        EntityScorer scorer = EntityScorer.of();
        scorer.add(
                List.of(new EntityMention(0, 3, "PER"), new EntityMention(4, 6, "LOC")),
                List.of(
                        new EntityMention(0, 3, "PER"),
                        new EntityMention(4, 6, "ORG"),
                        new EntityMention(7, 8, "PER")));
        assertEquals(new Score(2, 3, 1), scorer.score());
        assertEquals(new Score(1, 2, 1), scorer.byType().get("PER"));
        assertEquals(0.4, scorer.score().f1(), 1e-9);
        assertEquals(0, new Score(0, 0, 0).f1());
    }
}

package org.yupian.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelCardTest {
    private static ModelCard full() {
        return ModelCard.builder("pfr-lattice.1", "lattice")
                .description("引号 \" 和 \\ \n\u0001 \uD840\uDC00 \uD800")
                .licence("Apache-2.0")
                .source("pfr/train", "0123456789abcdef".repeat(4), "free for research")
                .source("words", "", "CC-BY-4.0")
                .trainer("yupian train lattice")
                .option("lambda", 0.9)
                .option("floor", "1e-8")
                .seed(Long.MIN_VALUE)
                .jdk("17")
                .score("pfr/dev F1", 0.9412)
                .score("words", 85607)
                .build();
    }

    @Test
    void whatIsWrittenIsRead() throws ModelFormatException {
        ModelCard card = full();
        ModelCard read = ModelCard.parse(card.toJson(), "x");
        assertEquals(card, read);
        assertEquals(card.toJson(), read.toJson());
        assertEquals(List.of("lambda", "floor"), List.copyOf(read.options().keySet()));
        assertFalse(card.toJson().chars().anyMatch(c -> c == 0xD800), "a lone surrogate has no UTF-8");
    }

    @Test
    void theJsonIsForPeopleToo() {
        String expected = """
                {
                  "id": "a",
                  "kind": "b",
                  "description": "",
                  "licence": "",
                  "sources": [],
                  "trainer": "",
                  "options": {
                    "x": "1"
                  },
                  "seed": 3,
                  "jdk": "17",
                  "scores": {}
                }
                """;
        assertEquals(
                expected,
                ModelCard.builder("a", "b")
                        .option("x", 1)
                        .seed(3)
                        .jdk("17")
                        .build()
                        .toJson());
    }

    @Test
    void otherWritersMayUseOtherSpaceAndEscapes() throws ModelFormatException {
        ModelCard card = ModelCard.parse(
                "\r\n{\"kind\":\"\\u7389\\t\\/\" , \"id\":\"a\",\"scores\":{\"x\":-1.5e-1,\"y\":2}}\t", "x");
        assertEquals("玉\t/", card.kind());
        assertEquals(-0.15, card.scores().get("x"));
        assertEquals(2.0, card.scores().get("y"));
    }

    @Test
    void whatIsNotACardIsRefusedWithItsOffset() {
        String[][] cases = {
            {"", "the end at offset 0"},
            {"{\"id\":\"a\",\"id\":\"b\"}", "'\"' at offset 10"},
            {"{\"id\":\"a\",}", "'}' at offset 10"},
            {"{\"id\":\"a\"} x", "'x' at offset 11"},
            {"{\"id\":true}", "'t' at offset 6"},
            {"{\"id\":null}", "'n' at offset 6"},
            {"{\"seed\":01}", "'1' at offset 9"},
            {"{\"seed\":1e999}", "'1' at offset 8"},
            {"{\"id\":\"\\x\"}", "'x' at offset 8"},
            {"{\"id\":\"\\u12G4\"}", "'G' at offset 11"},
            {"{\"id\":\"\\u12", "the end at offset 11"},
            {"{\"id\":\"a\nb\"}", "'\n' at offset 8"},
            {"{\"a\":" + "[".repeat(100), "'[' at offset 20"},
            {"{\"id\":\"a\",\"kind\":\"b\",\"colour\":\"red\"}", "colour"},
            {"{\"id\":\"a\",\"kind\":7}", "7"},
            {"{\"id\":\"a\",\"kind\":\"b\",\"seed\":1.5}", "1.5"},
            {"{\"id\":\"a\",\"kind\":\"b\",\"seed\":9223372036854775808}", "9.223372036854776E18"},
            {"{\"id\":\"a\",\"kind\":\"b\",\"options\":{\"x\":1}}", "1"},
            {"{\"id\":\"a\",\"kind\":\"b\",\"scores\":{\"x\":\"1\"}}", "1"},
            {"{\"id\":\"a\",\"kind\":\"b\",\"sources\":[7]}", "7"},
            {"{\"id\":\"a\",\"kind\":\"b\",\"sources\":[{\"name\":\"n\",\"sha256\":\"0\"}]}", "SHA-256"},
            {"{\"id\":\"a\",\"kind\":\"b\",\"sources\":[{\"name\":\"n\",\"url\":\"0\"}]}", "url"},
            {"{\"kind\":\"b\"}", "id"},
            {"{\"id\":\"../a\",\"kind\":\"b\"}", "../a"},
            {"{\"id\":\"a\"}", "kind"},
            {" ".repeat((1 << 20) + 1), "1048577"},
        };
        for (String[] it : cases) {
            String message = String.valueOf(
                    assertThrows(ModelFormatException.class, () -> ModelCard.parse(it[0], "file.ypm"), it[0])
                            .getMessage());
            assertTrue(message.startsWith("file.ypm: card: ") && message.contains(it[1]), it[0] + " gave " + message);
        }
    }

    @Test
    void idsCannotLeaveAFolder() {
        for (String id : List.of("a", "0", "smartcn-2.1", "a.b")) {
            assertTrue(ModelCard.isId(id), id);
        }
        for (String id : List.of("", ".", "..", "a..b", "-a", "A", "a/b", "a\\b", "a b", "玉", "a\n", "a".repeat(101))) {
            assertFalse(ModelCard.isId(id), id);
        }
        assertThrows(IllegalArgumentException.class, () -> ModelCard.builder("../x", "k")
                .build());
        assertThrows(
                IllegalArgumentException.class,
                () -> ModelCard.builder("x", "k").score("s", Double.NaN).build());
    }
}

package org.yupian.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The list of what runs with the command: each part has terms that the house accepts. */
class LicencesTest {
    private static final Path LIST = Path.of("target", "yupian.cdx.json");

    /** Names of SPDX, whose terms let anyone use the command for anything. A new one is to be read first. */
    private static final Set<String> ACCEPTED = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause");

    /** Of our models alone, and said of each of them by {@code yupian models}. */
    private static final String OF_CORPORA = "Terms of the training corpora, most of them public for research";

    /** Of artifacts of the open tier alone, whose names say so: what has words of CC-CEDICT. */
    private static final String OF_OPEN_DATA = "CC-BY-SA-4.0";

    /** Parts as {@code group:name}, with the names of their licences. */
    private static Map<String, List<String>> parts(String list) throws IOException {
        Map<String, List<String>> parts = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(list)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if (json.currentName().equals("components")) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        readPart(json, parts);
                    }
                } else {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        return parts;
    }

    private static void readPart(JsonParser json, Map<String, List<String>> parts) throws IOException {
        String group = "";
        String name = "";
        List<String> licences = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "group" -> group = json.getText();
                case "name" -> name = json.getText();
                case "licenses" -> readLicences(json, licences);
                default -> json.skipChildren();
            }
        }
        parts.put(group + ":" + name, licences);
    }

    /** The {@code id} or {@code name} of each; an expression as it stands. */
    private static void readLicences(JsonParser json, List<String> licences) throws IOException {
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.FIELD_NAME
                    && Set.of("id", "name", "expression").contains(json.currentName())) {
                licences.add(json.nextTextValue());
            }
        }
    }

    /** The parts whose terms the house does not accept. */
    private static List<String> refused(Map<String, List<String>> parts) {
        List<String> refused = new ArrayList<>();
        parts.forEach((part, licences) -> {
            if (licences.isEmpty() || !licences.stream().allMatch(licence -> isAccepted(part, licence))) {
                refused.add(part + " " + licences);
            }
        });
        return refused;
    }

    private static boolean isAccepted(String part, String licence) {
        return ACCEPTED.contains(licence)
                || (licence.equals(OF_CORPORA) && part.startsWith("org.yupian:yupian-models-"))
                || (licence.equals(OF_OPEN_DATA) && part.matches("org\\.yupian:yupian-models-\\w+-open"));
    }

    @Test
    void everyPartHasTermsThatWeAccept() throws IOException {
        Map<String, List<String>> parts = parts(Files.readString(LIST));
        assertTrue(
                parts.keySet()
                        .containsAll(Set.of(
                                "info.picocli:picocli",
                                "com.fasterxml.jackson.core:jackson-core",
                                "org.apache.lucene:lucene-analysis-smartcn",
                                "org.yupian:yupian-tokenize",
                                "org.yupian:yupian-models-words")),
                parts.toString());
        assertEquals(List.of(), refused(parts), "parts without terms that we accept");
    }

    @Test
    void otherTermsAreRefused() throws IOException {
        String list = """
                {"bomFormat":"CycloneDX","metadata":{"component":{"name":"yupian"}},"components":[
                {"group":"a","name":"good","licenses":[{"license":{"id":"MIT","url":"https://opensource.org/license/mit/"}}]},
                {"group":"a","name":"gpl","licenses":[{"license":{"id":"GPL-2.0-only"}}]},
                {"group":"a","name":"both","licenses":[{"license":{"id":"MIT"}},{"license":{"name":"Something else"}}]},
                {"group":"a","name":"choice","licenses":[{"expression":"MIT OR GPL-2.0-only"}]},
                {"group":"a","name":"models","licenses":[{"license":{"name":"%s"}}]},
                {"group":"a","name":"none"}]}
                """.formatted(OF_CORPORA);
        assertEquals(
                List.of(
                        "a:both [MIT, Something else]",
                        "a:choice [MIT OR GPL-2.0-only]",
                        "a:gpl [GPL-2.0-only]",
                        "a:models [" + OF_CORPORA + "]",
                        "a:none []"),
                refused(parts(list)));
    }

    /** What is for tests, benchmarks and compilers stays out. */
    @Test
    void nothingElseIsInIt() throws IOException {
        assertEquals(
                List.of(),
                parts(Files.readString(LIST)).keySet().stream()
                        .filter(part -> part.matches(".*(junit|hanlp|ansj|jieba|errorprone|jmh|dl4j|nd4j|jspecify).*"))
                        .toList());
    }
}

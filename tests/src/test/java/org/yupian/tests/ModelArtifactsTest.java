package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.Terms;
import org.yupian.models.ModelArtifact;
import org.yupian.models.Models;
import org.yupian.models.keywords.KeywordModels;
import org.yupian.models.names.NameModels;
import org.yupian.models.names.open.OpenNameModels;
import org.yupian.models.tags.TagModels;
import org.yupian.models.tags.open.OpenTagModels;
import org.yupian.models.words.WordModels;
import org.yupian.models.words.open.OpenWordModels;
import org.yupian.models.words.permissive.PermissiveWordModels;

/** What the artifacts with models hold, held against what is said of them. */
class ModelArtifactsTest {
    private static final Map<String, ModelArtifact> ARTIFACTS = artifacts();

    private static Map<String, ModelArtifact> artifacts() {
        Map<String, ModelArtifact> artifacts = new LinkedHashMap<>();
        artifacts.put("words", new WordModels());
        artifacts.put("words-open", new OpenWordModels());
        artifacts.put("words-permissive", new PermissiveWordModels());
        artifacts.put("tags", new TagModels());
        artifacts.put("tags-open", new OpenTagModels());
        artifacts.put("names", new NameModels());
        artifacts.put("names-open", new OpenNameModels());
        artifacts.put("keywords", new KeywordModels());
        return artifacts;
    }

    private static Path resources(String module) {
        return SourceTree.root().resolve("models/" + module + "/target/classes/META-INF/yupian/models");
    }

    /** The model files of a module by id, that of the build too. */
    private static Map<String, Path> files(String module) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(resources(module))) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".ypm")).toList()) {
                files.put(path.getFileName().toString().replace(".ypm", ""), path);
            }
        }
        return files;
    }

    @Test
    void theTableAgreesWithTheArtifacts() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Map.Entry<String, ModelArtifact> artifact : ARTIFACTS.entrySet()) {
            for (String id : files(artifact.getKey()).keySet()) {
                assertEquals(null, found.put(id, artifact.getValue().id()), id + " is in two artifacts");
            }
        }
        assertEquals(new TreeMap<>(Models.artifacts()), found);
        assertEquals(List.copyOf(found.keySet()), Models.source().ids());
    }

    @Test
    void theIndexesListTheFilesAndTheFilesBearTheirNames() throws IOException {
        for (String module : ARTIFACTS.keySet()) {
            Map<String, Path> files = files(module);
            assertEquals(
                    List.copyOf(files.keySet()),
                    Files.readAllLines(resources(module).resolve("index.txt")));
            for (Map.Entry<String, Path> file : files.entrySet()) {
                assertEquals(
                        file.getKey(), ModelFile.head(file.getValue()).card().id());
            }
        }
    }

    @Test
    void everyModuleWithModelsIsKnownHere() throws IOException {
        TreeSet<String> modules = new TreeSet<>();
        try (Stream<Path> paths = Files.list(SourceTree.root().resolve("models"))) {
            for (Path module : paths.filter(p -> Files.exists(p.resolve("src/main/resources/META-INF/yupian/models")))
                    .toList()) {
                modules.add(module.getFileName().toString());
            }
        }
        assertEquals(new TreeSet<>(ARTIFACTS.keySet()), modules);
        for (Map.Entry<String, ModelArtifact> artifact : ARTIFACTS.entrySet()) {
            assertEquals(
                    "org.yupian:yupian-models-" + artifact.getKey(),
                    artifact.getValue().id());
        }
    }

    @Test
    void permissiveModelsAreMadeOfNothingElse() throws IOException {
        for (Path file : files("words-permissive").values()) {
            ModelCard card = ModelFile.head(file).card();
            List<String> licences = new ArrayList<>(List.of(card.licence()));
            card.sources().forEach(source -> licences.add(source.licence()));
            assertTrue(licences.size() > 1, "sources of " + card.id());
            assertEquals(List.of("Apache-2.0"), licences.stream().distinct().toList(), card.id());
        }
    }

    @Test
    void openModelsAreMadeOfWhatIsOpen() throws IOException {
        for (String module : ARTIFACTS.keySet()) {
            if (module.endsWith("-open")) {
                for (Path file : files(module).values()) {
                    ModelCard card = ModelFile.head(file).card();
                    assertTrue(Terms.OPEN.allow(card), card.id() + ": " + card.licence() + ", " + card.sources());
                }
            }
        }
    }

    /** What a model is used with is what it was trained with. */
    @Test
    void theTaggerNamesTheLexicon() throws IOException {
        ModelCard tagging =
                ModelFile.head(files("words").get("tagging-general")).card();
        assertEquals("lexicon-open", tagging.options().get("lexicon"));
        assertEquals(
                ModelCard.Source.sha256(Files.newInputStream(files("words-open").get("lexicon-open"))),
                tagging.options().get("lexicon-sha256"));
    }

    @Test
    void theTaggersOfPartsOfSpeechNameTheKinds() throws IOException {
        Path kinds = files("tags-open").get("kinds-cedict");
        for (Path file :
                List.of(files("tags").get("pos-pku"), files("tags-open").get("pos-ud"))) {
            ModelCard card = ModelFile.head(file).card();
            assertEquals("kinds-cedict", card.options().get("kinds"), card.id());
            assertEquals(
                    ModelCard.Source.sha256(Files.newInputStream(kinds)),
                    card.options().get("kinds-sha256"),
                    card.id());
        }
    }
}

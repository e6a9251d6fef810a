package org.yupian.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindTest {
    private static final Kind<List<String>> WORDS = new Kind<>("words", file -> file.strings("words"));

    private static ModelFile file(ModelCard card, String... words) throws IOException {
        byte[] bytes = ModelWriter.of(card).strings("words", List.of(words)).toBytes();
        return ModelFile.read(new ByteArrayInputStream(bytes), "some.ypm");
    }

    @Test
    void loadsFilesOfItsKind() throws IOException {
        ModelFile file = file(ModelCard.builder("m", WORDS).build(), "研究", "生命");
        assertEquals("words", file.card().kind());
        assertTrue(WORDS.is(file.card()));
        assertEquals(List.of("研究", "生命"), WORDS.load(file));
    }

    @Test
    void refusesFilesOfAnotherKindBeforeTheyAreRead() throws IOException {
        List<String> read = new ArrayList<>();
        Kind<String> other = new Kind<>("other", file -> {
            read.add(file.name());
            return "";
        });
        ModelFile file = file(ModelCard.builder("m", WORDS).build());
        assertFalse(other.is(file.card()));
        ModelFormatException e = assertThrows(ModelFormatException.class, () -> other.load(file));
        assertEquals("some.ypm: card: expected a model of kind 'other', found kind 'words'", e.getMessage());
        assertEquals(List.of(), read);
        // Names are told apart by their letters' size.
        assertFalse(new Kind<>("Words", WORDS.loader()).is(file.card()));
    }

    @Test
    void whatTheLoaderThrowsIsThrown() throws IOException {
        ModelFile file = file(ModelCard.builder("m", "broken").build());
        Kind<String> broken = new Kind<>("broken", f -> {
            throw f.refusal("words", "one", "none");
        });
        assertEquals(
                "some.ypm: words: expected one, found none",
                assertThrows(ModelFormatException.class, () -> broken.load(file))
                        .getMessage());
    }

    @Test
    void hasANameAndIsShownByIt() {
        assertEquals("words", WORDS.toString());
        for (String name : List.of("", " ")) {
            assertEquals(
                    "a kind without a name",
                    assertThrows(IllegalArgumentException.class, () -> new Kind<>(name, WORDS.loader()))
                            .getMessage());
        }
        assertThrows(NullPointerException.class, () -> new Kind<String>("words", null));
    }
}

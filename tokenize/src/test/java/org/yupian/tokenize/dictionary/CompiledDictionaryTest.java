package org.yupian.tokenize.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;

class CompiledDictionaryTest {
    private static final ModelCard CARD =
            ModelCard.builder("words", CompiledDictionary.KIND).jdk("17").build();

    private final Path folder;

    CompiledDictionaryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private UserDictionary written(UserDictionary dictionary) throws IOException {
        Path file = folder.resolve("words.ypm");
        CompiledDictionary.write(dictionary, CARD, file);
        return CompiledDictionary.load(ModelFile.open(file));
    }

    @Test
    void everythingComesBack() throws IOException {
        UserDictionary dictionary = UserDictionary.builder("words.txt")
                .hard("Edu Trust认证")
                .soft("苹果醋")
                .soft("c++", 12.345)
                .never("和尚")
                .split("武汉市长江大桥", "武汉市", "长江大桥")
                .add(new Entry(
                        "没有什么可比性😺", Rule.HARD, Entry.COMPUTED, List.of(), "nz", new Entry.Origin("words.txt", 7)))
                .build();
        assertEquals(dictionary, written(dictionary));
        assertEquals(dictionary.entries(), written(dictionary).entries());
    }

    @Test
    void layersAndWhatTheyHideComeBack() throws IOException {
        UserDictionary lower =
                UserDictionary.builder("lower").hard("甲").soft("乙").build();
        UserDictionary upper =
                UserDictionary.builder("upper").never("乙丙").hard("乙").build();
        UserDictionary dictionary = upper.over(lower).over(UserDictionary.of("丁"));
        assertEquals(dictionary, written(dictionary));
        assertEquals(dictionary.layers(), written(dictionary).layers());
        UserDictionary empty = UserDictionary.builder("empty").build();
        assertEquals(empty, written(empty));
    }

    @Test
    void anotherKindIsRefused() throws IOException {
        ModelCard lattice = ModelCard.builder("x", "lattice").build();
        assertThrows(
                IllegalArgumentException.class,
                () -> CompiledDictionary.write(UserDictionary.of("甲"), lattice, folder.resolve("x.ypm")));
        refused(ModelWriter.of(lattice));
    }

    @Test
    void senselessSectionsAreRefused() throws IOException {
        refused(ModelWriter.of(CARD));
        refused(sections("HARD", 1, "甲", 2));
        refused(sections("HARD", 1, "甲", -1));
        refused(sections("HARD", 1, "", 1));
        refused(sections("HARDER", 1, "甲", 1));
        refused(sections("HARD", 2, "甲", 1));
        refused(sections("HARD", 1, "甲", 0));
    }

    private static ModelWriter sections(String rule, int lines, String word, int entries) {
        return ModelWriter.of(CARD)
                .ints("layers", new int[] {entries})
                .strings("names", List.of("words"))
                .strings("words", List.of(word))
                .strings("rules", List.of(rule))
                .longs("frequencies", new long[] {Double.doubleToRawLongBits(Entry.COMPUTED)})
                .strings("parts", List.of(""))
                .strings("tags", List.of(""))
                .strings("sources", List.of("words"))
                .ints("lines", new int[lines]);
    }

    private static void refused(ModelWriter writer) throws IOException {
        ModelFile file = ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "words.ypm");
        assertThrows(ModelFormatException.class, () -> CompiledDictionary.load(file));
    }
}

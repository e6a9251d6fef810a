package org.yupian.tagging.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;

class TagMappingTest {
    private static final Set<String> UNIVERSAL = Set.of(
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");

    /** All 44 tags of the corpus, slips of the pen included. */
    private static final List<String> PKU = List.of(
            ("a ad Ag an b Bg c d Dg e f h i j k l m Mg n na Ng nr ns nt nx nz o p q r Rg s t Tg u v vd Vg vn vvn w y"
                            + " Yg z")
                    .split(" "));

    @Test
    void knowsEveryTag() {
        TagMapping mapping = TagMapping.universal();
        assertEquals(44, PKU.size());
        for (String tag : PKU) {
            assertTrue(UNIVERSAL.contains(mapping.map(tag)), tag);
            assertTrue(mapping.map(tag).equals("X") == Set.of("nx", "o").contains(tag), tag);
        }
        assertEquals("X", mapping.map("nonsense"));
    }

    @Test
    void mapsLayers() {
        TagSet pku = TagSet.of("pku", List.of("n", "w", "strange"));
        Tags mapped = TagMapping.universal().map(Tags.of(pku, (short) 1, (short) 0, (short) 2));
        assertEquals("upos", mapped.tagSet().name());
        assertEquals(List.of("PUNCT", "NOUN", "X"), List.of(mapped.tag(0), mapped.tag(1), mapped.tag(2)));
    }
}

package org.yupian.tagging.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.pipeline.Stage;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.dictionary.UserDictionary;

class UserEntitiesTest {
    private static final TagSet TYPES = TagSet.of("few", List.of("LOC", "PER"));

    /** Finds two of three characters: places, whatever they are. */
    private static final Stage PLACES = new Stage() {
        @Override
        public String name() {
            return "places";
        }

        @Override
        public Set<Layer<?>> requires() {
            return Set.of();
        }

        @Override
        public Set<Layer<?>> provides() {
            return Set.of(Layer.ENTITIES);
        }

        @Override
        public Map<Layer<?>, TagSet> writes() {
            return Map.of(Layer.ENTITIES, TYPES);
        }

        @Override
        public Document apply(Document document) {
            Spans.Builder spans = Spans.builder(4);
            for (int i = 0; i + 2 <= document.text().length(); i += 3) {
                spans.accept(i, i + 2);
            }
            Spans all = spans.build();
            float[] scores = new float[all.size()];
            Arrays.fill(scores, 0.5f);
            return document.with(Layer.ENTITIES, Entities.of(all, Tags.of(TYPES, new short[all.size()]), scores));
        }
    };

    private static Entry entry(String word, Rule rule, String tag) {
        return new Entry(word, rule, Entry.COMPUTED, List.of(), tag, new Entry.Origin("mine", 1));
    }

    private static UserDictionary dictionary(Entry... entries) {
        UserDictionary.Builder builder = UserDictionary.builder("mine");
        List.of(entries).forEach(builder::add);
        return builder.build();
    }

    private static String find(UserDictionary dictionary, String text) {
        return UserEntities.of(PLACES, dictionary)
                .apply(Document.of(text))
                .get(Layer.ENTITIES)
                .toString();
    }

    @Test
    void theUsersGoFirstAndOthersFillTheGaps() {
        UserDictionary drugs = dictionary(entry("乙丙", Rule.SOFT, "药品"));
        assertEquals("1-3 药品 3-5 LOC", find(drugs, "甲乙丙丁戊己"), "甲乙 touches it");
        assertEquals("0-2 药品 3-5 LOC 6-8 药品", find(drugs, "乙丙甲丁戊己乙丙"));
        assertEquals("0-2 LOC", find(drugs, "甲乙甲"));
        Entities both =
                UserEntities.of(PLACES, drugs).apply(Document.of("甲乙丙丁戊")).get(Layer.ENTITIES);
        assertEquals(1, both.score(0));
        assertEquals(0.5f, both.score(1));
    }

    @Test
    void upperDictionariesGoFirst() {
        UserDictionary lower = dictionary(entry("甲乙", Rule.HARD, "A1"), entry("丁", Rule.HARD, "A1"));
        UserDictionary upper = dictionary(entry("乙丙", Rule.HARD, "B2"));
        assertEquals("1-3 B2 3-4 A1", find(upper.over(lower), "甲乙丙丁"));
    }

    @Test
    void tagsAreTypesUnlessTheyArePartsOfSpeech() {
        for (String name :
                List.of("nr PER", "nrfg PER", "ns LOC", "nt ORG", "ntc ORG", "LOC LOC", "product product", "药 药")) {
            String[] both = name.split(" ");
            assertEquals(Optional.of(both[1]), UserEntities.type(entry("甲", Rule.SOFT, both[0]), TYPES), name);
        }
        for (String tag : List.of("", "n", "vn", "nz", "Ag", "zg")) {
            assertEquals(Optional.empty(), UserEntities.type(entry("甲", Rule.SOFT, tag), TYPES), tag);
        }
        assertEquals(
                Optional.of("nz"), UserEntities.type(entry("甲", Rule.SOFT, "nz"), TagSet.of("other", List.of("nz"))));
        assertEquals(Optional.empty(), UserEntities.type(entry("甲乙", Rule.NEVER, "PER"), TYPES));
    }

    @Test
    void withoutTypesNothingChanges() {
        assertSame(PLACES, UserEntities.of(PLACES, UserDictionary.of("甲乙")));
    }
}

package org.yupian.tagging.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.pipeline.Stage;
import org.yupian.sequence.LinearChain;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.dictionary.UserDictionary;

class UserTaggerTest {
    private static final PosModel MODEL = new TinyPosModel(2, LinearChain.of(new float[4], new float[2], new float[2]))
            .word("起源", 0b10, true)
            .word("他", 0b01, true)
            .build();

    private static Entry entry(String word, Rule rule, String tag) {
        return new Entry(word, rule, Entry.COMPUTED, List.of(), tag, new Entry.Origin("test", 0));
    }

    private static String tagged(Stage tagger, String... words) {
        Document document = Document.of(String.join("", words)).with(Layer.TOKENS, Spans.adjacent(List.of(words)));
        Tags tags = tagger.apply(document).get(Layer.POS);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            out.add(words[i] + "/" + tags.tag(i));
        }
        return String.join(" ", out);
    }

    @Test
    void theUsersTagsCount() {
        PosTagger tagger = PosTagger.of(MODEL);
        String first = tagger.model().tags().tag(0);
        UserDictionary dictionary = UserDictionary.builder("user")
                .add(entry("SXSM", Rule.HARD, "stock"))
                .add(entry("研究", Rule.SOFT, first))
                .add(entry("生命", Rule.NEVER, ""))
                .hard("起源")
                .build();
        Stage users = UserTagger.of(tagger, dictionary);
        String usual = tagged(tagger, "起源", "他");
        assertEquals("SXSM/stock 研究/" + first + " ｓｘｓｍ/stock", tagged(users, "SXSM", "研究", "ｓｘｓｍ"));
        assertEquals(usual, tagged(users, "起源", "他"), "words without a tag are tagged as ever");
        TagSet tags = users.writes().get(Layer.POS);
        assertEquals(tagger.model().tags().name(), tags.name());
        assertEquals(
                tagger.model().tags().tags(),
                tags.tags().subList(0, tagger.model().tags().size()));
        assertEquals(tagger.model().tags().size() + 1, tags.size());
    }

    @Test
    void withoutTagsThereIsNothingToDo() {
        PosTagger tagger = PosTagger.of(MODEL);
        assertSame(tagger, UserTagger.of(tagger, UserDictionary.of("起源")));
    }
}

package org.yupian.tagging.train.ner;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yupian.tagging.ner.EntityColumns;
import org.yupian.text.Normalization;
import org.yupian.tokenize.train.TaggedSentence;

/**
 * Collects the words and names that features of entities know of, with their classes in {@link EntityColumns}, from
 * corpora with parts of speech and from corpora with entities. For one thread.
 */
public final class Lexicon {
    private final Map<String, int[]> counts = new TreeMap<>();

    /** An empty lexicon. */
    public Lexicon() {}

    /** Adds the words and names of a sentence. */
    public void add(TaggedSentence sentence) {
        List<String> words = sentence.words();
        for (int i = 0; i < words.size(); i++) {
            switch (sentence.tags().get(i)) {
                case "nr" -> person(sentence, i);
                case "ns" -> count(words.get(i), EntityColumns.PLACE);
                case "nt" -> count(words.get(i), EntityColumns.ORGANISATION);
                case "nz" -> count(words.get(i), EntityColumns.OTHER);
                case "w", "m", "t" -> {}
                default -> word(words.get(i));
            }
        }
        for (TaggedSentence.Compound compound : sentence.compounds()) {
            int type = type(compound.tag());
            count(String.join("", words.subList(compound.from(), compound.to())), type);
            if (compound.to() - compound.from() > 1 && type != EntityColumns.OTHER) {
                count(words.get(compound.to() - 1), EntityColumns.SUFFIX);
            }
        }
    }

    private void person(TaggedSentence sentence, int i) {
        String word = sentence.words().get(i);
        if (PfrEntities.surname(sentence, i)) {
            count(word, EntityColumns.SURNAME);
            count(word + sentence.words().get(i + 1), EntityColumns.PERSON);
        } else if (word.length() > 2) {
            count(word, EntityColumns.PERSON);
        }
    }

    /** Adds a name of one of the classes of names. */
    public void name(String name, int type) {
        count(name, type);
    }

    /** Adds a common word. */
    public void word(String word) {
        count(word, EntityColumns.WORD);
    }

    /** Adds the entities of a sentence: those of types that begin with PER, LOC, GPE and ORG as such, all others as others. */
    public void add(EntitySentence sentence) {
        for (EntityMention entity : sentence.entities()) {
            String text = sentence.text().substring(entity.start(), entity.end());
            switch (entity.type().length() < 3 ? "" : entity.type().substring(0, 3)) {
                case "PER" -> count(text, EntityColumns.PERSON);
                case "LOC", "GPE" -> count(text, EntityColumns.PLACE);
                case "ORG" -> count(text, EntityColumns.ORGANISATION);
                default -> count(text, EntityColumns.OTHER);
            }
        }
    }

    private static int type(String tag) {
        return switch (tag) {
            case "nr" -> EntityColumns.PERSON;
            case "ns" -> EntityColumns.PLACE;
            case "nt" -> EntityColumns.ORGANISATION;
            default -> EntityColumns.OTHER;
        };
    }

    private void count(String text, int type) {
        boolean single = type == EntityColumns.SURNAME || type == EntityColumns.PLACE || type == EntityColumns.SUFFIX;
        if (text.length() > (single ? 0 : 1) && text.length() <= EntityColumns.LONGEST) {
            String key = Normalization.standard().apply(text);
            counts.computeIfAbsent(key, k -> new int[7])[Integer.numberOfTrailingZeros(type)]++;
        }
    }

    /**
     * What has been collected.
     *
     * @param words common words that occur less often are left out
     * @param names the same for names, as names
     */
    public Map<String, Integer> entries(int words, int names) {
        Map<String, Integer> entries = new TreeMap<>();
        counts.forEach((text, numbers) -> {
            int classes = 0;
            for (int type = 0; type < numbers.length; type++) {
                if (numbers[type] >= (1 << type == EntityColumns.WORD ? words : names)) {
                    classes |= 1 << type;
                }
            }
            if (classes != 0) {
                entries.put(text, classes);
            }
        });
        return entries;
    }
}

package org.yupian.tagging.train.ner;

import java.util.ArrayList;
import java.util.List;
import org.yupian.tokenize.train.TaggedSentence;

/**
 * The entities of a PFR sentence: names in brackets first, then words that are names. A surname and the given name
 * after it are one person. Types are PER (nr), LOC (ns) and ORG (nt); {@code nz}, other names, is left out.
 */
public final class PfrEntities {
    /** Surnames have so many characters at most. */
    private static final int SURNAME = 2;

    private PfrEntities() {}

    /** The text of a sentence and its entities. */
    public static EntitySentence of(TaggedSentence sentence) {
        List<String> words = sentence.words();
        int[] starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i + 1] = starts[i] + words.get(i).length();
        }
        List<EntityMention> entities = new ArrayList<>();
        for (EntityMention entity : words(sentence)) {
            entities.add(new EntityMention(starts[entity.start()], starts[entity.end()], entity.type()));
        }
        return new EntitySentence(String.join("", words), entities);
    }

    /** The entities of a sentence as ranges of its words, in their order. */
    static List<EntityMention> words(TaggedSentence sentence) {
        int[] ends = new int[sentence.words().size()];
        String[] types = new String[ends.length];
        // Outer compounds come after the inner ones.
        for (TaggedSentence.Compound compound : sentence.compounds()) {
            String type = type(compound.tag());
            if (!type.isEmpty() && compound.to() > compound.from()) {
                ends[compound.from()] = compound.to();
                types[compound.from()] = type;
            }
        }
        List<EntityMention> entities = new ArrayList<>();
        for (int i = 0; i < ends.length; ) {
            int end = ends[i];
            String type = types[i];
            if (end == 0) {
                type = type(sentence.tags().get(i));
                end = i + (type.equals("PER") && surname(sentence, i) ? 2 : 1);
            }
            if (type != null && !type.isEmpty()) {
                entities.add(new EntityMention(i, end, type));
            }
            i = end;
        }
        return entities;
    }

    /** Whether the word is a surname with a given name after it. */
    static boolean surname(TaggedSentence sentence, int i) {
        return i + 1 < sentence.words().size()
                && sentence.tags().get(i).equals("nr")
                && sentence.tags().get(i + 1).equals("nr")
                && sentence.words().get(i).length() <= SURNAME
                && sentence.words().get(i + 1).length() <= SURNAME;
    }

    private static String type(String tag) {
        return switch (tag) {
            case "nr" -> "PER";
            case "ns" -> "LOC";
            case "nt" -> "ORG";
            default -> "";
        };
    }
}

package org.yupian.tagging.train.pos;

import java.util.ArrayList;
import java.util.List;
import org.yupian.tokenize.train.TaggedSentence;

/**
 * Names as other standards write them: the PKU corpus makes two words of 江/nr 泽民/nr, most others one. So that a tagger knows both, it
 * also learns from such a name as one word, with a few words about it. For one thread.
 */
final class WholeNames {
    /** One name of so many; more of them take weight from the names that are two words. */
    private static final int EVERY = 3;

    /** How many words stand on each side. */
    private static final int AROUND = 2;

    /** The longest surname, and given name, in characters. */
    private static final int LONGEST = 2;

    private final String tag;
    private int seen;

    /** Names of a corpus in which surname and given name have the same tag, one after the other. */
    WholeNames(String tag) {
        this.tag = tag;
    }

    /** What is to be learned from besides a sentence: short pieces of it. */
    List<TaggedSentence> of(TaggedSentence sentence) {
        List<TaggedSentence> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < sentence.words().size(); i++) {
            if (isPart(sentence, i) && isPart(sentence, i + 1)) {
                if (seen++ % EVERY == 0) {
                    pieces.add(piece(sentence, i));
                }
                i++;
            }
        }
        return pieces;
    }

    private boolean isPart(TaggedSentence sentence, int i) {
        return sentence.tags().get(i).equals(tag) && sentence.words().get(i).length() <= LONGEST;
    }

    private static TaggedSentence piece(TaggedSentence sentence, int surname) {
        int from = Math.max(0, surname - AROUND);
        int to = Math.min(sentence.words().size(), surname + 2 + AROUND);
        List<String> words = new ArrayList<>(sentence.words().subList(from, to));
        List<String> tags = new ArrayList<>(sentence.tags().subList(from, to));
        int at = surname - from;
        words.set(at, words.get(at) + words.remove(at + 1));
        tags.remove(at + 1);
        return new TaggedSentence(words, tags, List.of());
    }
}

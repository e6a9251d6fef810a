package org.yupian.tokenize.matching;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yupian.document.Layer;
import org.yupian.document.SpanSink;
import org.yupian.text.Normalization;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.trie.DoubleArrayTrie;
import org.yupian.tokenize.vocabulary.Vocabulary;

/**
 * Segments by maximum matching 最大匹配: always the longest word, from one end of the text or from both. It needs
 * a list of words and no weights, and is the fastest segmenter here.
 *
 * <p>Atoms such as numbers and addresses compete with the words by length. A character that begins no word is a
 * word by itself, with the marks that combine with it; a run of letters or digits stays whole. Texts are read
 * through {@link Normalization#standard()}, and so must the words be. HARD and SPLIT words of a user stand as he
 * said, SOFT ones are words like those of the dictionary, NEVER ones are none.
 *
 * <p>No word is longer than 4,096 UTF-16 code units. Time is linear in the text, times the length of the longest
 * word at worst; memory does not depend on the length of the text.
 */
public final class MaximumMatchingSegmenter implements Segmenter {
    private final MatchingWords words;
    private final Direction direction;
    private final Optional<UserDictionary> dictionary;
    private final AddedWords added;
    private final Mode mode;

    private MaximumMatchingSegmenter(
            MatchingWords words,
            Direction direction,
            Optional<UserDictionary> dictionary,
            AddedWords added,
            Mode mode) {
        this.words = words;
        this.direction = direction;
        this.dictionary = dictionary;
        this.added = added;
        this.mode = mode;
    }

    /**
     * A segmenter over words, in precise mode and without user words. For {@link Direction#BACKWARD} and {@link
     * Direction#BIDIRECTIONAL} a second trie is built, of the words spelled backwards: some 0.1
     * seconds for 50,000 words, and as much memory as the words take.
     *
     * @param words the words as {@link Normalization#standard()} reads them; their values play no part
     */
    public static MaximumMatchingSegmenter of(DoubleArrayTrie words, Direction direction) {
        MatchingWords prepared =
                direction == Direction.FORWARD ? MatchingWords.forward(words) : MatchingWords.bothWays(words);
        return new MaximumMatchingSegmenter(prepared, direction, Optional.empty(), AddedWords.none(), Mode.PRECISE);
    }

    /** This segmenter in another mode; the words are shared. */
    public MaximumMatchingSegmenter withMode(Mode other) {
        return new MaximumMatchingSegmenter(words, direction, dictionary, added, other);
    }

    /** This segmenter with a user dictionary over those it has; the words are shared. */
    public MaximumMatchingSegmenter withDictionary(UserDictionary upper) {
        UserDictionary layered = dictionary.map(upper::over).orElse(upper);
        AddedWords all = AddedWords.of(layered, direction != Direction.FORWARD);
        return new MaximumMatchingSegmenter(words, direction, Optional.of(layered), all, mode);
    }

    /** From which end the words are matched. */
    public Direction direction() {
        return direction;
    }

    @Override
    public Set<Layer<?>> overlapping() {
        return mode == Mode.PRECISE ? Set.of() : provides();
    }

    @Override
    public String name() {
        return "matching-" + direction.label();
    }

    @Override
    public void segment(CharSequence text, int from, int to, SpanSink out) {
        Objects.checkFromToIndex(from, to, text.length());
        if (from < to) {
            SpanSink expanded = mode == Mode.PRECISE ? out : vocabulary().expand(mode, text, from, to, out);
            new MatchingRun(words, added, text, from, to, direction).run(expanded);
        }
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(words.words(), added.entries(), Normalization.standard());
    }
}

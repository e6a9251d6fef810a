package org.yupian.tokenize.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yupian.document.SpanSink;
import org.yupian.document.Spans;
import org.yupian.text.Normalization;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.dictionary.ForcedWords;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.trie.DoubleArrayTrie;

class VocabularyTest {
    private static final List<String> WORDS = List.of("中华", "华人", "人民", "共和", "共和国", "中华人民共和国", "国", "人", "云雨");

    private static Vocabulary vocabulary(UserDictionary user) {
        return new Vocabulary(DoubleArrayTrie.of(WORDS), ForcedWords.of(user), Normalization.standard());
    }

    /** The words of a mode for a text that is cut so. */
    private static String expand(Mode mode, UserDictionary user, String... tokens) {
        String text = String.join("", tokens);
        List<String> words = new ArrayList<>();
        Spans.Builder order = Spans.builder(8);
        SpanSink sink = vocabulary(user).expand(mode, text, 0, text.length(), (start, end) -> {
            order.accept(start, end);
            words.add(text.substring(start, end));
        });
        int at = 0;
        for (String token : tokens) {
            if (!token.isBlank()) {
                sink.accept(at, at + token.length());
            }
            at += token.length();
        }
        return String.join("/", words);
    }

    private static String expand(Mode mode, String... tokens) {
        return expand(mode, UserDictionary.of(), tokens);
    }

    @Test
    void preciseModeChangesNothing() {
        assertEquals("中华人民共和国/万岁", expand(Mode.PRECISE, "中华人民共和国", "万岁"));
    }

    @Test
    void indexModeAddsTheWordsInside() {
        assertEquals("中华/中华人民共和国/华人/人民/共和/共和国/人民", expand(Mode.INDEX, "中华人民共和国", "人民"));
        assertEquals("中华/人民", expand(Mode.INDEX, "中华", "人民"), "华人 is inside neither");
    }

    @Test
    void fullModeHasEveryWordOfTwoOrMoreCharacters() {
        assertEquals("中华/华人/人民", expand(Mode.FULL, "中华", "人民"));
        assertEquals("中华/中华人民共和国/华人/人民/共和/共和国", expand(Mode.FULL, "中华", "人民", "共和国"));
    }

    @Test
    void fullModeKeepsWordsThatNoOtherCovers() {
        assertEquals("在/中华/华人", expand(Mode.FULL, "在", "中华", "人"));
        assertEquals("国/在/ABC中/中华", expand(Mode.FULL, "国", "在", "ABC中", "华"));
        assertEquals("中国人/人民/中", expand(Mode.FULL, "中国人", "民", "中"));
        assertEquals("中/人民", expand(Mode.FULL, "中", " ", "人", "民"));
    }

    @Test
    void wordsOfUsersCountAndThoseTheyForbidDoNot() {
        UserDictionary user = UserDictionary.builder("u")
                .hard("民共")
                .soft("华人民")
                .never("华人")
                .split("共和国", "共和", "国")
                .build();
        assertEquals("中华/中华人民共和国/华人民/人民/民共/共和/共和国", expand(Mode.INDEX, user, "中华人民共和国"));
        assertEquals("中华/华人民/人民", expand(Mode.FULL, user, "中华", "人民"));
    }

    @Test
    void readsTheTextAsTheWordsAre() {
        assertEquals("雲雨", expand(Mode.FULL, "雲", "雨"));
        assertEquals("𠮷", expand(Mode.FULL, "𠮷"), "a surrogate pair is one character");
    }

    @Test
    void looksNoFurtherThanTheRange() {
        String text = "人民共和国";
        List<String> words = new ArrayList<>();
        SpanSink sink = vocabulary(UserDictionary.of("国人"))
                .expand(Mode.FULL, text, 0, 3, (start, end) -> words.add(text.substring(start, end)));
        sink.accept(0, 2);
        sink.accept(2, 3);
        assertEquals(List.of("人民", "共"), words);
    }

    @Test
    void randomCutsStaySortedAndComplete() {
        String alphabet = "中华人民共和国在";
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            List<String> tokens = new ArrayList<>();
            Set<String> precise = new TreeSet<>();
            int length = 0;
            for (int i = random.nextInt(8); i >= 0; i--) {
                StringBuilder token = new StringBuilder();
                for (int j = random.nextInt(5); j >= 0; j--) {
                    token.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                precise.add(length + "-" + (length + token.length()));
                length += token.length();
                tokens.add(token.toString());
            }
            check(seed, String.join("", tokens), tokens, precise);
        }
    }

    private static void check(long seed, String text, List<String> tokens, Set<String> precise) {
        for (Mode mode : List.of(Mode.INDEX, Mode.FULL)) {
            String message = "seed %d, %s, mode %s".formatted(seed, tokens, mode);
            // The builder refuses what is not sorted.
            Spans.Builder spans = Spans.builder(8);
            SpanSink sink = vocabulary(UserDictionary.of()).expand(mode, text, 0, text.length(), spans);
            int at = 0;
            for (String token : tokens) {
                sink.accept(at, at + token.length());
                at += token.length();
            }
            Set<String> found = new TreeSet<>();
            boolean[] covered = new boolean[text.length()];
            spans.build().forEach((start, end) -> {
                found.add(start + "-" + end);
                Arrays.fill(covered, start, end, true);
            });
            for (boolean c : covered) {
                assertTrue(c, message);
            }
            Set<String> expected = words(text, tokens, mode);
            if (mode == Mode.INDEX) {
                expected.addAll(precise);
                assertEquals(expected, found, message);
            } else {
                found.removeAll(precise);
                expected.removeAll(precise);
                assertEquals(expected, found, message);
            }
        }
    }

    /** The dictionary's words of two or more characters: all of them, or for index mode those inside one token. */
    private static Set<String> words(String text, List<String> tokens, Mode mode) {
        Set<String> words = new TreeSet<>();
        int tokenStart = 0;
        for (String token : tokens) {
            for (int start = tokenStart; start < tokenStart + token.length(); start++) {
                for (String word : WORDS) {
                    int end = start + word.length();
                    if (word.length() > 1
                            && text.startsWith(word, start)
                            && (mode == Mode.FULL || end <= tokenStart + token.length())) {
                        words.add(start + "-" + end);
                    }
                }
            }
            tokenStart += token.length();
        }
        return words;
    }
}

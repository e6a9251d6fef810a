package org.yupian.tokenize.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.text.CharacterClass;
import org.yupian.text.Normalization;

/** Random dictionaries over random text, against a search that tries every word at every place. */
class ForcedWordsRandomTest {
    private static final String[] ALPHABET = {
        "甲", "乙", "丙", "雲", "云", "a", "B", "Ａ", "1", "２", "-", " ", "\u0301", "😺", "\u200d", "🏽", "🇨", "🇳",
        "\ud83d", "𠮷", "+"
    };

    private static String text(Random random, int length, int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET[random.nextInt(letters)]);
        }
        return text.toString();
    }

    private static UserDictionary dictionary(Random random, int letters) {
        UserDictionary.Builder builder = UserDictionary.builder("random");
        for (int i = 0; i < 6; i++) {
            String word = text(random, 1 + random.nextInt(4), letters);
            // Random characters make words that are rightly refused; the next one may do.
            switch (random.nextInt(6)) {
                case 0 -> addIf(builder, word, Rule.SOFT, List.of());
                case 1 -> addIf(builder, word, Rule.NEVER, List.of());
                case 2 -> addIf(builder, word, Rule.SPLIT, halves(word));
                default -> addIf(builder, word, Rule.HARD, List.of());
            }
        }
        return builder.build();
    }

    private static void addIf(UserDictionary.Builder builder, String word, Rule rule, List<String> parts) {
        if (EntryCheck.problem(word, rule, Entry.COMPUTED, parts) == null) {
            builder.add(new Entry(word, rule, Entry.COMPUTED, parts, "", new Entry.Origin("random", 0)));
        }
    }

    private static List<String> halves(String word) {
        return List.of(word.substring(0, word.length() / 2), word.substring(word.length() / 2));
    }

    /** Ranges as start, end and word; layer by layer, left to right, the longest that fits. */
    private static List<String> naive(UserDictionary dictionary, String text) {
        List<int[]> taken = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (UserDictionary layer : dictionary.layers()) {
            List<Entry> entries = layer.entries().stream()
                    .filter(dictionary.entries()::contains)
                    .filter(entry -> entry.rule() == Rule.HARD || entry.rule() == Rule.SPLIT)
                    .sorted(Comparator.comparingInt(
                            (Entry entry) -> -entry.word().length()))
                    .toList();
            for (int at = 0; at < text.length(); at++) {
                for (Entry entry : entries) {
                    int start = at;
                    int end = at + entry.word().length();
                    if (end <= text.length()
                            && same(entry.word(), text.substring(start, end))
                            && stands(text, start, end)
                            && taken.stream().noneMatch(range -> range[0] < end && start < range[1])) {
                        taken.add(new int[] {start, end});
                        found.add("%03d-%03d %s".formatted(start, end, entry.word()));
                        break;
                    }
                }
            }
        }
        return found.stream().sorted().toList();
    }

    private static boolean same(String word, String text) {
        return Normalization.standard()
                .apply(word)
                .equals(Normalization.standard().apply(text));
    }

    private static boolean stands(String text, int start, int end) {
        return whole(text, start) && whole(text, end) && !runs(text, start) && !runs(text, end);
    }

    private static boolean whole(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        String before = text.substring(0, at);
        int last = before.codePointBefore(at);
        int next = text.codePointAt(at);
        boolean pair = Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at));
        boolean joined = last == 0x200d && CharacterClass.of(next) == CharacterClass.EMOJI;
        boolean tinted = next == 0x1f3fd
                && (CharacterClass.of(last) == CharacterClass.EMOJI || CharacterClass.of(last) == CharacterClass.MARK);
        boolean flag = before.matches("(?s)(.*[^🇨🇳])?([🇨🇳][🇨🇳])*[🇨🇳]") && (next == 0x1f1e8 || next == 0x1f1f3);
        return !pair && CharacterClass.of(next) != CharacterClass.MARK && !joined && !tinted && !flag;
    }

    private static boolean runs(String text, int at) {
        String before = text.substring(0, at).replaceAll("[\u0301\u200d]+$", "");
        if (before.isEmpty() || at == text.length()) {
            return false;
        }
        CharacterClass last = CharacterClass.of(before.codePointBefore(before.length()));
        return last == CharacterClass.of(text.codePointAt(at))
                && (last == CharacterClass.LATIN || last == CharacterClass.DIGIT);
    }

    private static List<String> found(ForcedWords words, String text) {
        ForcedSpans spans = words.find(text, 0, text.length());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            found.add("%03d-%03d %s"
                    .formatted(spans.start(i), spans.end(i), spans.entry(i).word()));
        }
        return found;
    }

    @Test
    void findsWhatANaiveSearchFinds() {
        int spans = 0;
        for (long seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            int letters = 3 + random.nextInt(ALPHABET.length - 2);
            UserDictionary dictionary = dictionary(random, letters);
            for (int layer = random.nextInt(3); layer > 0; layer--) {
                dictionary = dictionary(random, letters).over(dictionary);
            }
            ForcedWords words = ForcedWords.of(dictionary);
            String text = text(random, random.nextInt(60), letters);
            List<String> expected = naive(dictionary, text);
            assertEquals(
                    expected, found(words, text), "seed %d, text '%s', %s".formatted(seed, text, dictionary.entries()));
            spans += expected.size();
        }
        assertTrue(spans > 2_000, "only " + spans + " words were found: the test tests little");
    }

    @Test
    void takesLinearTimeOverOneCharacter() {
        String flags = "🇨🇳".repeat(250_000);
        String letters = "甲".repeat(1_000_000);
        UserDictionary dictionary = UserDictionary.builder("hard on purpose")
                .hard("甲".repeat(254) + "乙")
                .hard("甲".repeat(200))
                .hard("🇨🇳🇨🇳")
                .soft("🇨🇳")
                .build();
        ForcedWords words = ForcedWords.of(dictionary);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertEquals(5000, words.find(letters, 0, letters.length()).size());
            assertEquals(125_000, words.find(flags, 0, flags.length()).size());
            WordMatcher matcher = words.matcher(flags, 0, flags.length());
            int[] count = new int[1];
            for (int i = 0; i < flags.length(); i++) {
                matcher.softStarting(i, (start, end, number) -> count[0]++);
            }
            assertEquals(250_000, count[0]);
        });
    }
}

package org.yupian.tokenize.trie;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Random words and texts over few chars, so that words overlap: Han, Latin, surrogates, the first and last char. */
final class TrieCases {
    private static final char[] CHARS = {'中', '国', '人', 'a', '\uD840', '\uDC00', '\uDC01', '\0', '\uFFFF', '9'};

    private TrieCases() {}

    static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        int kinds = 1 + random.nextInt(CHARS.length);
        for (int i = 0; i < length; i++) {
            text.append(CHARS[random.nextInt(kinds)]);
        }
        return text.toString();
    }

    static Map<String, Integer> words(Random random) {
        Map<String, Integer> words = new TreeMap<>();
        int count = random.nextInt(100);
        for (int i = 0; i < count; i++) {
            words.put(text(random, 1 + random.nextInt(7)), random.nextInt(3) == 0 ? 0 : random.nextInt() >>> 1);
        }
        return words;
    }

    /** What a search hands out, as text. */
    static List<String> collect(Consumer<MatchSink> search) {
        List<String> matches = new ArrayList<>();
        search.accept((start, end, value) -> matches.add(start + "-" + end + "=" + value));
        return matches;
    }
}

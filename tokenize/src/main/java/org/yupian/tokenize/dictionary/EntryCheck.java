package org.yupian.tokenize.dictionary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.text.CharacterClass;

/** Says why an entry cannot be taken. */
final class EntryCheck {
    private static final double MILLION = 1e6;

    private EntryCheck() {}

    /** The reason for refusing the entry, or null if it is fine. */
    static @Nullable String problem(String word, Rule rule, double perMillion, List<String> parts) {
        String problem = wordProblem(word);
        if (problem != null) {
            return problem;
        }
        if (rule == Rule.SOFT && perMillion != Entry.COMPUTED) {
            return frequencyProblem(perMillion);
        }
        if (rule != Rule.SOFT && perMillion != Entry.COMPUTED) {
            return "only a SOFT word has a frequency";
        }
        if (rule == Rule.NEVER && indivisible(word)) {
            return "NEVER on a single character, which cannot be cut";
        }
        if (rule == Rule.SPLIT) {
            return partsProblem(word, parts);
        }
        return parts.isEmpty() ? null : "only a SPLIT word has parts";
    }

    private static @Nullable String frequencyProblem(double perMillion) {
        if (Double.isNaN(perMillion)) {
            return "the frequency is not a number";
        }
        if (perMillion < 0) {
            return "the frequency is negative";
        }
        if (perMillion == 0) {
            return "the frequency is 0; the rule for what must not be a word is NEVER";
        }
        return perMillion > MILLION ? "the frequency is absurd: more words of this kind than words" : null;
    }

    private static @Nullable String wordProblem(String word) {
        if (word.isEmpty()) {
            return "the word is empty";
        }
        if (Blanks.trim(word).isEmpty()) {
            return "the word is white space only";
        }
        if (word.length() > Entry.LONGEST) {
            return "the word has %,d code units; at most %d are allowed".formatted(word.length(), Entry.LONGEST);
        }
        int c;
        for (int i = 0; i < word.length(); i += Character.charCount(c)) {
            c = word.codePointAt(i);
            if (Blanks.breaksLine(c)) {
                return "the word contains a line break, U+%04X".formatted(c);
            }
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return "the word contains half a surrogate pair, U+%04X".formatted(c);
            }
            if (Character.isISOControl(c) || CharacterClass.of(c) == CharacterClass.CONTROL) {
                return "the word contains a control character, U+%04X".formatted(c);
            }
        }
        return Blanks.trim(word).length() < word.length() ? "the word begins or ends with white space" : null;
    }

    private static @Nullable String partsProblem(String word, List<String> parts) {
        if (parts.size() < 2) {
            return "SPLIT into %d parts; at least two are needed".formatted(parts.size());
        }
        for (String part : parts) {
            String problem = wordProblem(part);
            if (problem != null) {
                return "the part '%s': %s".formatted(part, problem);
            }
        }
        int[] cuts = cuts(word, parts);
        if (cuts == null) {
            return "the parts '%s' do not make up the word".formatted(String.join(" ", parts));
        }
        Boundaries boundaries = Boundaries.of(word, 0, word.length());
        for (int cut : cuts) {
            if (!boundaries.at(cut)) {
                return "the parts cut a character off its combining mark or an emoji apart, at offset " + cut;
            }
        }
        return null;
    }

    /** Start and end of each part in the word, or null if they do not make it up. */
    static int @Nullable [] cuts(String word, List<String> parts) {
        int[] cuts = new int[2 * parts.size()];
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            while (at < word.length() && Blanks.is(word.charAt(at)) && !word.startsWith(parts.get(i), at)) {
                at++;
            }
            if (!word.startsWith(parts.get(i), at)) {
                return null;
            }
            cuts[2 * i] = at;
            at += parts.get(i).length();
            cuts[2 * i + 1] = at;
        }
        return at == word.length() ? cuts : null;
    }

    private static boolean indivisible(String word) {
        Boundaries boundaries = Boundaries.of(word, 0, word.length());
        for (int i = 1; i < word.length(); i++) {
            if (boundaries.at(i)) {
                return false;
            }
        }
        return true;
    }
}

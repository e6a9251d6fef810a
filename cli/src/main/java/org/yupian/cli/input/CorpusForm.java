package org.yupian.cli.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yupian.cli.process.Failure;
import org.yupian.format.BioReader;
import org.yupian.io.Lines;

/**
 * What a corpus looks like by its first lines: enough to refuse one that was given to the wrong verb, where its lines
 * would pass for something else.
 */
public enum CorpusForm {
    /** Words with spaces between them. */
    SEGMENTED("segmented sentences", "segment"),
    /** {@code word/TAG}. */
    TAGGED("word/TAG", "pos"),
    /** A character and its label a line. */
    LABELS("labels, a character a line", "ner"),
    /** CoNLL-U. */
    CONLLU("CoNLL-U", "pos"),
    /** A JSON object a line. */
    JSON_LINES("JSON Lines", "ner"),
    /** A user dictionary. */
    DICTIONARY("a user dictionary", ""),
    /** Text without a space anywhere. */
    UNCUT("text without spaces between words", ""),
    /** Nothing, or nothing that could be told. */
    UNKNOWN("something else", "");

    /** How many lines are looked at. */
    private static final int LINES = 500;

    private static final Pattern TAGGED_ITEM = Pattern.compile(".+/[A-Za-z]+(?:\\][A-Za-z]*)*");
    private static final Pattern JSON_LINE = Pattern.compile("\\{\\s*\".*");
    private static final Pattern CONLLU_LINE = Pattern.compile("(?:0\\.1|1(?:-\\d+)?)\t.*");
    private static final Pattern ENTRY = Pattern.compile(
            "\\S+[\t ]+(?:HARD|SOFT|NEVER|SPLIT)\\b.*|\\S+[\t ]+\\d+(?:\\.\\d+)?(?:[\t ]+[A-Za-z]+)?\\s*");

    private final String words;
    private final String verb;

    CorpusForm(String words, String verb) {
        this.words = words;
        this.verb = verb;
    }

    /** The first lines that are not blank; nothing is taken. */
    private static List<String> head(Lines corpus) throws IOException {
        List<String> lines = new ArrayList<>();
        corpus.peek(line -> {
            if (!line.isBlank()) {
                lines.add(line);
            }
            return lines.size() < LINES;
        });
        return lines;
    }

    private static CorpusForm of(List<String> lines) {
        Predicate<String> comment = line -> line.startsWith("#");
        List<String> data = lines.stream().filter(comment.negate()).toList();
        if (data.isEmpty()) {
            return UNKNOWN;
        }
        String first = data.get(0);
        if (JSON_LINE.matcher(first).matches()) {
            return JSON_LINES;
        }
        if (CONLLU_LINE.matcher(first).matches()) {
            return CONLLU;
        }
        List<String> items = Lines.items(first);
        // Most of them: of a slip the reader of such lines knows better what is wrong.
        if (items.stream().filter(item -> TAGGED_ITEM.matcher(item).matches()).count() >= items.size() / 2.0) {
            return TAGGED;
        }
        // A line of a sentence may end like a label, as in 维生素 B; not nearly all of them.
        if (BioReader.isLine(first) && lines.stream().filter(BioReader::isLine).count() >= 0.9 * lines.size()) {
            return LABELS;
        }
        if (data.stream().allMatch(line -> ENTRY.matcher(line).matches())) {
            return DICTIONARY;
        }
        return lines.stream().allMatch(line -> Lines.items(line).size() < 2) ? UNCUT : SEGMENTED;
    }

    /** Whether a text is CoNLL-U by its first line that is no comment; nothing is taken. */
    static boolean isConllu(Lines corpus) throws IOException {
        String first = corpus.peek(line -> line.isBlank() || line.startsWith("#"));
        return first != null && CONLLU_LINE.matcher(first).matches();
    }

    /**
     * Refuses a corpus of another form than those that are wanted.
     *
     * @param group the verb's group, {@code train} or {@code evaluate}, whose other verbs may take the file
     * @param expected what is wanted, in words
     */
    public static void require(Lines corpus, String group, String expected, CorpusForm... wanted) throws IOException {
        List<String> lines = head(corpus);
        CorpusForm found = of(lines);
        List<CorpusForm> accepted = List.of(wanted);
        // Where labels are wanted, their reader knows better which line is wrong.
        if (found == UNKNOWN
                || accepted.contains(found)
                || (accepted.contains(LABELS) && BioReader.isLine(lines.get(0)))) {
            return;
        }
        throw Failure.negative(
                "%s: expected %s, found %s%s".formatted(corpus.name(), expected, found.words, found.hint(group)));
    }

    private String hint(String group) {
        if (this == DICTIONARY) {
            return ", which --user-dictionary takes";
        }
        return verb.isEmpty() ? "" : "; did you mean 'yupian %s %s'?".formatted(group, verb);
    }
}

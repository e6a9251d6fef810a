package org.yupian.embeddings.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yupian.embeddings.Analogies;
import org.yupian.embeddings.AnalogyScore;
import org.yupian.embeddings.SimilarityScore;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;

/** Reads what vectors are measured by. */
public final class EvaluationFiles {
    private static final String PAIR = "two words and a number";
    private static final String ANALOGY = "four words";

    private EvaluationFiles() {}

    /**
     * Reads pairs of words with a rating, three columns with white space between them.
     *
     * @param lines what is read to the end; whoever opened it closes it
     * @throws FormatException if a line is none of that
     */
    public static List<SimilarityScore.Pair> pairs(Lines lines) throws IOException {
        List<SimilarityScore.Pair> pairs = new ArrayList<>();
        for (String[] row = row(lines, 3, PAIR); row.length > 0; row = row(lines, 3, PAIR)) {
            try {
                pairs.add(new SimilarityScore.Pair(row[0], row[1], Double.parseDouble(row[2])));
            } catch (NumberFormatException e) {
                throw new FormatException(lines.name(), lines.number(), "a number after two words", "'" + row[2] + "'");
            }
        }
        return some(pairs, lines, PAIR);
    }

    /**
     * Reads analogies, four words a line; a line that begins with a colon names those that follow.
     *
     * @param lines what is read to the end; whoever opened it closes it
     * @throws FormatException if a line is none of that
     */
    public static List<AnalogyScore.Item> analogies(Lines lines) throws IOException {
        List<AnalogyScore.Item> items = new ArrayList<>();
        for (String[] row = row(lines, 4, ANALOGY); row.length > 0; row = row(lines, 4, ANALOGY)) {
            items.add(new AnalogyScore.Item(new Analogies.Question(row[0], row[1], row[2]), row[3]));
        }
        return some(items, lines, ANALOGY);
    }

    /** The columns of the next line that has any; none at the end. */
    private static String[] row(Lines lines, int columns, String expected) throws IOException {
        String line = lines.next();
        while (line != null && (line.isBlank() || line.startsWith(":"))) {
            line = lines.next();
        }
        String[] found = line == null ? new String[0] : line.strip().split("\\s+");
        if (line != null && found.length != columns) {
            throw new FormatException(lines.name(), lines.number(), expected, "'" + TextVectors.shortened(line) + "'");
        }
        return found;
    }

    private static <T> List<T> some(List<T> read, Lines lines, String expected) throws FormatException {
        if (read.isEmpty()) {
            throw new FormatException(lines.name(), expected + " a line", "none");
        }
        return read;
    }
}

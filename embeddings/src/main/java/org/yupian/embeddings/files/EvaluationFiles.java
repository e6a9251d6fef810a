package org.yupian.embeddings.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yupian.embeddings.Analogies;
import org.yupian.embeddings.AnalogyScore;
import org.yupian.embeddings.SimilarityScore;

/** Reads what vectors are measured by, gzipped or not. */
public final class EvaluationFiles {
    private EvaluationFiles() {}

    /**
     * Reads pairs of words with a rating, three columns with white space between them.
     *
     * @throws VectorFormatException if a line is none of that
     */
    public static List<SimilarityScore.Pair> pairs(Path path) throws IOException {
        List<SimilarityScore.Pair> pairs = new ArrayList<>();
        for (Row row : rows(path, 3, "two words and a number")) {
            try {
                pairs.add(new SimilarityScore.Pair(row.columns[0], row.columns[1], Double.parseDouble(row.columns[2])));
            } catch (NumberFormatException e) {
                throw new VectorFormatException(
                        path.toString(), "line " + row.number, "a number after two words", "'" + row.columns[2] + "'");
            }
        }
        return pairs;
    }

    /**
     * Reads analogies, four words a line; a line that begins with a colon names those that follow.
     *
     * @throws VectorFormatException if a line is none of that
     */
    public static List<AnalogyScore.Item> analogies(Path path) throws IOException {
        List<AnalogyScore.Item> items = new ArrayList<>();
        for (Row row : rows(path, 4, "four words")) {
            String[] words = row.columns;
            items.add(new AnalogyScore.Item(new Analogies.Question(words[0], words[1], words[2]), words[3]));
        }
        return items;
    }

    private static final class Row {
        final int number;
        final String[] columns;

        Row(int number, String[] columns) {
            this.number = number;
            this.columns = columns;
        }
    }

    private static List<Row> rows(Path path, int columns, String expected) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream file = Files.newInputStream(path);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(VectorFiles.unzipped(file, path.toString()), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith(":")) {
                    continue;
                }
                String[] found = line.strip().split("\\s+");
                if (found.length != columns) {
                    throw new VectorFormatException(
                            path.toString(), "line " + number, expected, "'" + TextVectors.shortened(line) + "'");
                }
                rows.add(new Row(number, found));
            }
        }
        if (rows.isEmpty()) {
            throw new VectorFormatException(path.toString(), "file", expected + " a line", "none");
        }
        return rows;
    }
}

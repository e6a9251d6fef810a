package org.yupian.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * An abstract with the keywords of its authors.
 *
 * @param text the abstract and its title
 * @param keywords in the order of the authors
 */
record PaperAbstract(String text, List<String> keywords) {
    /** The abstracts of the development set. */
    static List<PaperAbstract> read() throws IOException {
        List<PaperAbstract> all = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Corpora.file("keywords/csl-dev.tsv.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] columns = line.split("\t", 2);
                all.add(new PaperAbstract(columns[0], List.of(columns[1].split("_"))));
            }
        }
        return all;
    }
}

package org.yupian.cli.verb.evaluate;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.io.Lines;

/**
 * A text with the keywords that people gave it.
 *
 * @param text the text
 * @param keywords in their order
 */
record KeywordGold(String text, List<String> keywords) {
    /** The texts of a file: a line has the text, a tab, and the keywords with _ between them. */
    static List<KeywordGold> read(String file, Charset encoding, Environment environment) throws IOException {
        List<KeywordGold> texts = new ArrayList<>();
        try (Lines lines = Inputs.open(file, encoding, environment)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank()) {
                    continue;
                }
                int tab = line.lastIndexOf('\t');
                List<String> keywords = Stream.of(line.substring(tab + 1).split("_"))
                        .map(String::strip)
                        .filter(keyword -> !keyword.isEmpty())
                        .toList();
                if (tab < 0 || keywords.isEmpty()) {
                    throw Failure.negative("%s:%d: expected a text, a tab and keywords, found '%s'"
                            .formatted(file, lines.number(), line.length() > 40 ? line.substring(0, 40) + "…" : line));
                }
                texts.add(new KeywordGold(line.substring(0, tab), keywords));
            }
        }
        if (texts.isEmpty()) {
            throw Failure.negative(file + ": expected texts with keywords, found none");
        }
        return texts;
    }

    /** The keywords that the text has, in whatever place. */
    List<String> inText() {
        return keywords.stream().filter(text::contains).toList();
    }
}

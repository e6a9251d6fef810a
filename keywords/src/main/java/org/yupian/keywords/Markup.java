package org.yupian.keywords;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yupian.document.Spans;

/**
 * Finds what is mark-up in a text and no word of it: tags and comments of HTML and XML, and references to characters, such
 * as a blank's. What only looks like it stays text: {@code a<b}, {@code List<String>}.
 */
final class Markup {
    /** A tag has a name in one case and nothing more, or attributes; the quantifiers never go back, so that time stays linear. */
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.{0,400}?-->"
                    + "|</?+(?:[a-z][a-z0-9:-]{0,30}+|[A-Z][A-Z0-9:-]{0,30}+)(?:\\s{1,9}+[^<>=]{1,60}+=[^<>]{0,2000}+)?+\\s{0,9}+/?+>"
                    + "|&(?:[A-Za-z][A-Za-z0-9]{1,30}+|#[0-9]{1,7}+|#[xX][0-9A-Fa-f]{1,6}+);",
            Pattern.DOTALL);

    private Markup() {}

    /** Where mark-up stands, in UTF-16 code units. */
    static Spans find(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return Spans.empty();
        }
        Spans.Builder found = Spans.builder(16);
        Matcher matcher = MARKUP.matcher(text);
        while (matcher.find()) {
            found.accept(matcher.start(), matcher.end());
        }
        return found.build();
    }
}

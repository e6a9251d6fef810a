package org.yupian.format.conllu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Spans;
import org.yupian.text.CharacterClass;

/** Puts the text of a document together out of its blocks, and says where each word stands. */
public final class ConlluText {
    private final StringBuilder text = new StringBuilder();
    private final Spans.Builder tokens = Spans.builder(64);
    private final Spans.Builder blocks = Spans.builder(4);
    private int end;

    /** Adds a block; one space or nothing is between it and the next one, if it does not say what. */
    public void add(ConlluBlock block, boolean last) {
        List<ConlluBlock.Row> rows = block.rows;
        String[] gaps = gaps(rows, block.text());
        int start = -1;
        for (int i = 0; i < rows.size(); i++) {
            text.append(rows.get(i).before());
            start = i == 0 ? text.length() : start;
            int from = text.length();
            text.append(rows.get(i).form());
            end = text.length();
            tokens.accept(from, end);
            String after = rows.get(i).after();
            if (after != null) {
                text.append(after);
            } else if (i + 1 < rows.size()) {
                text.append(gaps == null ? rows.get(i).joined ? "" : " " : gaps[i]);
            } else if (!last) {
                text.append(' ');
            }
        }
        blocks.accept(start, end);
    }

    /** What stands between the words in the text that the block states, or null where they are not found in it. */
    private static String @Nullable [] gaps(List<ConlluBlock.Row> rows, @Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String[] gaps = new String[rows.size()];
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            int from = at;
            at = skipSpace(stated, at);
            if (i > 0) {
                gaps[i - 1] = stated.substring(from, at);
            }
            if (!stated.startsWith(rows.get(i).form(), at)) {
                return null;
            }
            at += rows.get(i).form().length();
        }
        return skipSpace(stated, at) == stated.length() ? gaps : null;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && CharacterClass.of(text.charAt(at)) == CharacterClass.SPACE) {
            at++;
        }
        return at;
    }

    public String text() {
        return text.toString();
    }

    public Spans tokens() {
        return tokens.build();
    }

    /** From the first word of each block to its last one. */
    public Spans blocks() {
        return blocks.build();
    }
}

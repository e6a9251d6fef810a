package org.yupian.tagging.segment;

import org.yupian.document.SpanSink;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Units;

/**
 * Words of a lexicon that have letters among Chinese characters, as AC米兰 and 卡拉OK: corpora have too few of them to learn from, and
 * no such word is met by chance. So each is favoured as a user's word is.
 */
final class LetteredWords {
    /** What each label of such a word gets, in nats; a cut in one place loses that of two labels. */
    private static final double EACH = 2;

    private static final int LENGTHS = SegmentationColumns.LENGTHS;

    private final TagScheme scheme;
    private final int bonus;

    LetteredWords(TaggingModel model) {
        this.scheme = model.scheme();
        this.bonus = (int) Math.round(EACH / model.chain().step());
    }

    /** Adds to the scores of what columns were filled with. */
    void favour(Units units, Columns columns, int[] scores) {
        favoured(units, columns, (from, end) -> {
            int labels = scheme.labels().size();
            for (int i = from; i < end; i++) {
                scores[i * labels + scheme.label(i - from, end - from)] += bonus;
            }
        });
    }

    /** Hands out such words, in units of what columns were filled with; a word with letters in two places comes twice. */
    void favoured(Units units, Columns columns, SpanSink out) {
        int[] words = columns.column(SegmentationColumns.OTHER_WORDS);
        for (int i = 0; i < columns.length(); i++) {
            if (words[i] != 0 && units.lettered(i)) {
                int begins = words[i] / (LENGTHS * LENGTHS);
                int ends = words[i] / LENGTHS % LENGTHS;
                if (begins > 1 && begins < LENGTHS - 1) {
                    out.accept(i, i + begins);
                } else if (ends > 1 && ends < LENGTHS - 1) {
                    out.accept(i - ends + 1, i + 1);
                }
            }
        }
    }

    /** What each unit of such a word gets where its label is that of the word, in units of the model's step. */
    int bonus() {
        return bonus;
    }
}

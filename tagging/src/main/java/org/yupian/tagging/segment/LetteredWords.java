package org.yupian.tagging.segment;

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
        int[] words = columns.column(SegmentationColumns.OTHER_WORDS);
        for (int i = 0; i < columns.length(); i++) {
            if (words[i] != 0 && units.lettered(i)) {
                int begins = words[i] / (LENGTHS * LENGTHS);
                int ends = words[i] / LENGTHS % LENGTHS;
                if (begins > 1 && begins < LENGTHS - 1) {
                    add(i, begins, scores);
                } else if (ends > 1 && ends < LENGTHS - 1) {
                    add(i - ends + 1, ends, scores);
                }
            }
        }
    }

    private void add(int from, int length, int[] scores) {
        int labels = scheme.labels().size();
        for (int i = 0; i < length; i++) {
            scores[(from + i) * labels + scheme.label(i, length)] += bonus;
        }
    }
}

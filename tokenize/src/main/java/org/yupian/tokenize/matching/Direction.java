package org.yupian.tokenize.matching;

import java.util.Locale;

/** From which end of the text the longest word is taken. */
public enum Direction {
    /** From the beginning 正向最大匹配; the fastest. */
    FORWARD,
    /** From the end 逆向最大匹配; on Chinese text it mostly makes fewer mistakes. */
    BACKWARD,
    /**
     * From both ends 双向最大匹配. Where the two differ, the cut of fewer words counts, then that of fewer single
     * characters, then the one from the end: the rule of thumb in textbooks. How often the two differ was
     * counted by Sun Maosong and B. K. T'sou, "Ambiguity Resolution in Chinese Word Segmentation" (1995).
     */
    BIDIRECTIONAL;

    /** The name in lower case. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

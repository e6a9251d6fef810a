package org.yupian.keywords.discovery;

import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;

/**
 * Tells runs that begin or end in a function word 虚词, as 去了, 不在 and 小王来过: by counts alone they look like words, since
 * they are frequent, hold together and stand between all kinds of words.
 */
public final class FunctionWords {
    /** Particles, prepositions, conjunctions, pronouns and interjections, in PKU tags and in universal ones. */
    private static final Set<String> TAGS =
            Set.of("u", "y", "p", "c", "r", "e", "PART", "ADP", "CCONJ", "SCONJ", "AUX", "PRON", "INTJ");

    /** Adverbs and verbs that do their work; others begin or end words, as 自 and 卷 do. */
    private static final Set<String> WORDS = Set.of(
            "不", "没", "未", "也", "都", "就", "才", "又", "再", "还", "很", "太", "最", "更", "已", "将", "正", "刚", "是", "在", "有",
            "去", "来", "到", "说", "道", "想", "要", "会", "能", "让", "给", "叫");

    private FunctionWords() {}

    /**
     * Whether a run that the segmenter cuts has such a word at its begin or end. One that it leaves whole has not.
     *
     * @param run has {@link Layer#TOKENS}; where it has no {@link Layer#POS}, a short list decides alone
     */
    public static boolean atEdge(Document run) {
        Spans tokens = run.get(Layer.TOKENS);
        int last = tokens.size() - 1;
        return last > 0 && (is(run, tokens, 0) || is(run, tokens, last));
    }

    private static boolean is(Document run, Spans tokens, int word) {
        if (WORDS.contains(run.text().substring(tokens.start(word), tokens.end(word)))) {
            return true;
        }
        if (!run.has(Layer.POS)) {
            return false;
        }
        Tags tags = run.get(Layer.POS);
        return TAGS.contains(tags.tag(word));
    }
}

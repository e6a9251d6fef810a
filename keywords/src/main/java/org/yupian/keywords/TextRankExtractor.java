package org.yupian.keywords;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Keywords;
import org.yupian.keywords.graph.PageRank;
import org.yupian.keywords.graph.WordGraph;

/**
 * Ranks words by TextRank (Mihalcea and Tarau 2004, "TextRank: Bringing Order into Texts"): kept words that stand within
 * a window of one another are neighbours in a graph, and a word matters as much as its neighbours make it:
 * S(i) = (1 − d) + d · Σ S(j) / |neighbours of j|. Among phrases, one scores what its words do together, times how often
 * it occurs: else the longest would come first, seen once or not. Of phrases that overlap, as often as they occur, only the
 * best is given.
 */
public final class TextRankExtractor implements KeywordExtractor {
    private final CandidateRules rules;
    private final TextRankOptions options;

    private TextRankExtractor(CandidateRules rules, TextRankOptions options) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.options = Objects.requireNonNull(options, "options");
    }

    /** An extractor with the default options. */
    public static TextRankExtractor of(CandidateRules rules) {
        return new TextRankExtractor(rules, TextRankOptions.DEFAULT);
    }

    /** The same with other options. */
    public TextRankExtractor withOptions(TextRankOptions others) {
        return new TextRankExtractor(rules, others);
    }

    @Override
    public Set<String> tagSets() {
        return rules.tagSets();
    }

    @Override
    public Keywords extract(Document document, int limit) {
        KeptWords words = KeptWords.of(document, rules);
        // A word of one char is no keyword, but a part of phrases, and a neighbour.
        Candidates single = Candidates.of(words, rules.withWords(1).withLengths(1, rules.longest()));
        int[] ids = new int[words.size()];
        int[] sequence = new int[words.size()];
        int length = 0;
        for (int word = 0; word < ids.length; word++) {
            ids[word] = words.kept(word) ? single.find(word, word) : -1;
            if (ids[word] >= 0) {
                sequence[length++] = ids[word];
            }
        }
        double[] ranks = WordGraph.of(Arrays.copyOf(sequence, length), single.size(), options.window())
                .ranks(new PageRank(options.damping(), options.iterations(), options.tolerance()));
        Candidates candidates = rules.words() == 1 ? single : Candidates.of(words, rules);
        return DistinctRanking.of(candidates, rules, limit).best(id -> {
            double sum = 0;
            for (int word = candidates.first(id); word <= candidates.last(id); word++) {
                sum += ids[word] < 0 ? 0 : ranks[ids[word]];
            }
            return rules.words() == 1 ? sum : sum * candidates.count(id);
        });
    }
}

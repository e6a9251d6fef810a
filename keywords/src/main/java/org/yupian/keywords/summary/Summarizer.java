package org.yupian.keywords.summary;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.keywords.StopWords;

/**
 * Picks the sentences that say most of a text 自动摘要: TextRank with sentences as nodes (Mihalcea and Tarau 2004), as many
 * as fit into the limit, in the order of the text, none that says again what a better one has said. Immutable and safe
 * for all threads.
 *
 * <p>Each sentence is compared with each. In a text of more than 1,000 different sentences only those are that
 * have the words that most sentences have, so that time stays linear in the text beyond that.
 */
public final class Summarizer {
    private static final int MOST = 1000;
    /** Sentences that share more of their words than this say the same. */
    private static final double SAME = 0.6;

    private final StopWords stopWords;
    private final Similarity similarity;

    private Summarizer(StopWords stopWords, Similarity similarity) {
        this.stopWords = Objects.requireNonNull(stopWords, "stopWords");
        this.similarity = Objects.requireNonNull(similarity, "similarity");
    }

    /** A summariser that compares sentences without these words. */
    public static Summarizer of(StopWords stopWords, Similarity similarity) {
        return new Summarizer(stopWords, similarity);
    }

    /**
     * The sentences of a summary, in UTF-16 code units of the text. Where not even one sentence fits, the best one is
     * cut after the last word that does; so the result is empty only where the text has no words, or the first of them
     * does not fit.
     *
     * @param document has {@link Layer#SENTENCES} and {@link Layer#TOKENS}
     * @param limit how many code units they have together at most, with the blanks of {@link SummaryStage#text}
     */
    public Spans summarize(Document document, int limit) {
        SentenceWords sentences = SentenceWords.of(document, stopWords);
        int[] chosen = candidates(sentences);
        double[] ranks = new SentenceGraph(sentences, chosen).ranks(similarity);
        int[] best = IntStream.range(0, chosen.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> ranks[i]).reversed())
                .mapToInt(i -> chosen[i])
                .toArray();
        return pick(document, sentences, best, limit);
    }

    /** All sentences, or those whose words are the most common, in the order of the text. */
    private static int[] candidates(SentenceWords sentences) {
        if (sentences.size() <= MOST) {
            return IntStream.range(0, sentences.size()).toArray();
        }
        double[] rarities = new double[sentences.size()];
        for (int i = 0; i < rarities.length; i++) {
            int[] words = sentences.words(i);
            for (int word : words) {
                rarities[i] += sentences.rarity(word) / words.length;
            }
        }
        return IntStream.range(0, rarities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> rarities[i]))
                .limit(MOST)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Spans pick(Document document, SentenceWords sentences, int[] best, int limit) {
        Spans spans = document.get(Layer.SENTENCES);
        String text = document.text();
        int[] picked = new int[best.length];
        int size = 0;
        int left = limit;
        for (int candidate : best) {
            int sentence = sentences.sentence(candidate);
            int length = spans.end(sentence) - spans.start(sentence);
            int blank = blankBehind(text, spans.start(sentence), spans.end(sentence)) ? 1 : 0;
            // Behind a sentence alone there is no blank.
            boolean fits = length + (size == 0 ? 0 : blank) <= left;
            if (fits && !repeats(sentences, candidate, picked, size)) {
                picked[size++] = candidate;
                left -= length + blank;
            }
        }
        if (size == 0) {
            return best.length == 0 ? Spans.empty() : cut(document, sentences.sentence(best[0]), limit);
        }
        Spans.Builder summary = Spans.builder(size);
        IntStream.of(picked)
                .limit(size)
                .map(sentences::sentence)
                .sorted()
                .forEach(sentence -> summary.accept(spans.start(sentence), spans.end(sentence)));
        return summary.build();
    }

    /** Whether a blank stands between a sentence and what comes next, when it is read on without the line ends. */
    static boolean blankBehind(String text, int start, int end) {
        if (end == text.length() || !Character.isWhitespace(text.charAt(end))) {
            return false;
        }
        if (text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            return true;
        }
        int last = end;
        while (last > start && !Character.isLetterOrDigit(text.charAt(last - 1))) {
            last--;
        }
        return last > start && !Character.isIdeographic(text.charAt(last - 1));
    }

    private static boolean repeats(SentenceWords sentences, int candidate, int[] picked, int size) {
        for (int i = 0; i < size; i++) {
            if (sentences.overlap(candidate, picked[i]) > SAME) {
                return true;
            }
        }
        return false;
    }

    private static Spans cut(Document document, int sentence, int limit) {
        Spans tokens = document.get(Layer.TOKENS);
        int start = document.get(Layer.SENTENCES).start(sentence);
        int end = start;
        for (int token = 0; token < tokens.size() && tokens.end(token) - start <= limit; token++) {
            if (tokens.start(token) >= start) {
                end = tokens.end(token);
            }
        }
        Spans.Builder summary = Spans.builder(1);
        if (end > start) {
            summary.accept(start, end);
        }
        return summary.build();
    }
}

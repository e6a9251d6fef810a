package org.yupian.tagging.train.hmm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yupian.model.ModelCard;
import org.yupian.tagging.hmm.HmmCharacters;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.segment.TagScheme;

/**
 * Counts labelled sequences and estimates a {@link HmmModel}: transitions by deleted interpolation, endings of rare
 * strings by successive abstraction (Brants 2000, sections 2.2 and 2.3). For one thread.
 */
public final class HmmTrainer {
    private final HmmOptions options;
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final List<List<String>> texts = new ArrayList<>();
    private final List<List<String>> labels = new ArrayList<>();

    private HmmTrainer(HmmOptions options) {
        this.options = options;
    }

    /** A trainer that has seen nothing yet. */
    public static HmmTrainer of(HmmOptions options) {
        return new HmmTrainer(options);
    }

    /**
     * Adds a sequence.
     *
     * @throws IllegalArgumentException if there are not as many labels as strings
     */
    public void add(List<String> sequence, List<String> itsLabels) {
        if (sequence.size() != itsLabels.size()) {
            throw new IllegalArgumentException(itsLabels.size() + " labels for " + sequence.size() + " strings");
        }
        texts.add(List.copyOf(sequence));
        labels.add(List.copyOf(itsLabels));
        itsLabels.forEach(label -> numbers.put(label, 0));
    }

    /** Adds a segmented sentence: its characters, with the labels of {@link TagScheme#BMES}. */
    public void addWords(List<String> words) {
        String text = String.join("", words);
        List<String> places = new ArrayList<>(text.length());
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                places.add(TagScheme.BMES.labels().get(TagScheme.BMES.label(i, word.length())));
            }
        }
        add(HmmCharacters.of(text, 0, text.length()), places);
    }

    /**
     * The model of what was added.
     *
     * @throws IllegalArgumentException if that is nothing
     */
    public HmmModel train(ModelCard card) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("there are no sequences to train on");
        }
        List<String> names = List.copyOf(numbers.keySet());
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
        TransitionCounts transitions = new TransitionCounts(names.size());
        Map<String, int[]> words = new HashMap<>();
        for (int s = 0; s < texts.size(); s++) {
            int[] path = labels.get(s).stream()
                    .mapToInt(l -> numbers.getOrDefault(l, 0))
                    .toArray();
            transitions.add(path);
            for (int i = 0; i < path.length; i++) {
                words.computeIfAbsent(texts.get(s).get(i), w -> new int[names.size()])[path[i]]++;
            }
        }
        int[] totals = new int[names.size()];
        words.values().forEach(counts -> add(counts, totals));
        Map<String, float[]> known = new HashMap<>();
        words.forEach((word, counts) -> {
            float[] scores = new float[counts.length];
            for (int label = 0; label < counts.length; label++) {
                scores[label] = (float) Math.log((double) counts[label] / totals[label]);
            }
            known.put(word, scores);
        });
        return HmmModel.of(
                card, names, options.order(), transitions.scores(options.order()), known, endings(words, totals));
    }

    private static void add(int[] counts, int[] totals) {
        for (int i = 0; i < counts.length; i++) {
            totals[i] += counts[i];
        }
    }

    /** Scores of endings: log P(label | ending) − log P(label), which is log P(ending | label) but for a constant. */
    private Map<String, float[]> endings(Map<String, int[]> words, int[] totals) {
        int labelCount = totals.length;
        Map<String, int[]> counts =
                new TreeMap<>((a, b) -> a.length() != b.length() ? a.length() - b.length() : a.compareTo(b));
        counts.put("", new int[labelCount]);
        int threshold = options.rare();
        words.forEach((word, of) -> {
            if (Arrays.stream(of).sum() <= threshold) {
                for (int length = 0; length <= Math.min(options.ending(), word.length()); length++) {
                    add(of, counts.computeIfAbsent(word.substring(word.length() - length), w -> new int[labelCount]));
                }
            }
        });
        double all = Arrays.stream(totals).sum();
        double weight = deviation(totals, all);
        Map<String, double[]> probabilities = new HashMap<>();
        Map<String, float[]> scores = new HashMap<>();
        counts.forEach((ending, of) -> {
            double sum = Arrays.stream(of).sum();
            double[] shorter = ending.isEmpty() ? null : probabilities.get(ending.substring(1));
            double[] here = new double[labelCount];
            float[] score = new float[labelCount];
            for (int label = 0; label < labelCount; label++) {
                double less = shorter == null ? totals[label] / all : shorter[label];
                double own = sum == 0 ? less : of[label] / sum;
                // What no rare string has ever had, no unknown one has: the empty ending is not smoothed.
                here[label] = shorter == null ? own : (own + weight * less) / (1 + weight);
                score[label] = (float) (Math.log(here[label]) - Math.log(totals[label] / all));
            }
            probabilities.put(ending, here);
            scores.put(ending, score);
        });
        return scores;
    }

    private static double deviation(int[] totals, double all) {
        double mean = 1.0 / totals.length;
        double sum = 0;
        for (int total : totals) {
            sum += (total / all - mean) * (total / all - mean);
        }
        return totals.length > 1 ? Math.max(1e-3, Math.sqrt(sum / (totals.length - 1))) : 1e-3;
    }
}

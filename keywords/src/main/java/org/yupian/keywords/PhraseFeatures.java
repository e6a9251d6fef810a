package org.yupian.keywords;

import java.util.Set;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.keywords.statistics.TermStatistics;

/** What speaks for and against a candidate, as numbers. Scratch for one call. */
final class PhraseFeatures {
    private static final Set<String> NOUNS =
            Set.of("n", "ns", "nr", "nt", "nz", "nx", "Ng", "j", "l", "NOUN", "PROPN", "X");
    private static final Set<String> ADJECTIVES = Set.of("a", "b", "ADJ");
    private static final Set<String> VERBS = Set.of("v", "Vg", "i", "Ng", "VERB");

    private final Candidates candidates;
    private final TermStatistics statistics;
    private final boolean[] nouns;
    private final boolean[] adjectives;
    private final boolean[] verbs;
    private final boolean[] inHeading;
    private final int[] within;

    PhraseFeatures(Candidates candidates, TermStatistics statistics) {
        this.candidates = candidates;
        this.statistics = statistics;
        TagSet tags = candidates.words().tags.tagSet();
        this.nouns = ids(tags, NOUNS);
        this.adjectives = ids(tags, ADJECTIVES);
        this.verbs = ids(tags, VERBS);
        this.inHeading = inHeading(candidates);
        this.within = within(candidates);
    }

    private static boolean[] ids(TagSet tags, Set<String> names) {
        boolean[] ids = new boolean[tags.size()];
        for (int id = 0; id < ids.length; id++) {
            ids[id] = names.contains(tags.tag(id));
        }
        return ids;
    }

    private static boolean[] inHeading(Candidates candidates) {
        int[] heading = Heading.find(candidates.words().text);
        boolean[] found = new boolean[candidates.size()];
        candidates.forEachRun((from, to, id) -> {
            Spans spans = candidates.words().spans;
            found[id] |= spans.start(from) >= heading[0] && spans.end(to) <= heading[1];
        });
        return found;
    }

    /** For each candidate how often the longer candidate occurs that it is part of, the most frequent of them. */
    private static int[] within(Candidates candidates) {
        int[] counts = new int[candidates.size()];
        for (int id = 0; id < counts.length; id++) {
            for (int from = candidates.first(id); from <= candidates.last(id); from++) {
                for (int to = from; to <= candidates.last(id); to++) {
                    int part = candidates.find(from, to);
                    if (part >= 0 && part != id) {
                        counts[part] = Math.max(counts[part], candidates.count(id));
                    }
                }
            }
        }
        return counts;
    }

    /** The features of a candidate, in the order of {@link CombinedExtractor}'s weights. */
    double[] of(int id) {
        int first = candidates.first(id);
        int last = candidates.last(id);
        int words = last - first + 1;
        int chars = candidates.end(id) - candidates.start(id);
        int opening = candidates.words().tags.id(first);
        int closing = candidates.words().tags.id(last);
        double sum = 0;
        double least = Double.MAX_VALUE;
        Spans spans = candidates.words().spans;
        for (int word = first; word <= last; word++) {
            double rarity =
                    statistics.inverseDocumentFrequency(candidates.words().text, spans.start(word), spans.end(word));
            sum += rarity;
            least = Math.min(least, rarity);
        }
        double share = Math.min(1, (double) within[id] / candidates.count(id));
        return new double[] {
            Math.log(candidates.count(id)),
            inHeading[id] ? 1 : 0,
            Math.log1p(candidates.start(id)),
            chars,
            chars == 2 ? 1 : 0,
            chars == 3 ? 1 : 0,
            words == 1 ? 1 : 0,
            words == 2 ? 1 : 0,
            share,
            share == 1 ? 1 : 0,
            candidates.opening(id),
            candidates.closing(id),
            nouns[closing] ? 1 : 0,
            adjectives[closing] ? 1 : 0,
            verbs[opening] ? 1 : 0,
            sum / words,
            least,
        };
    }
}

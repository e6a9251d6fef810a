package org.yupian.cli.verb.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.output.Json;
import org.yupian.cli.output.ReportFormat;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.TagSet;
import org.yupian.learning.Score;
import org.yupian.tagging.train.pos.PosScore;
import org.yupian.tagging.train.pos.PosScorer;
import org.yupian.tokenize.train.TaggedSentence;

/** Scores tags on a gold standard and says how good they are. */
final class PosReport {
    private final EvaluationOptions options;
    private final String gold;
    private final boolean joint;
    private final Environment environment;

    /**
     * A report.
     *
     * @param gold the gold standard's file
     * @param joint whether the words were found as well
     */
    PosReport(EvaluationOptions options, String gold, boolean joint, Environment environment) {
        this.options = options;
        this.gold = gold;
        this.joint = joint;
        this.environment = environment;
    }

    /** Tags a sentence whose gold tags it may not look at. */
    interface Tagging {
        /** The words of the sentence with their tags. */
        Document tag(List<String> goldWords);
    }

    /** Tags the whole gold standard and prints the score. */
    void run(Tagging tagging) throws IOException {
        PosScorer scorer = options.train == null ? PosScorer.of() : PosScorer.of(vocabulary(options.train));
        Corpora corpora = Corpora.of("evaluate", options.encoding.charset(), environment);
        SameTags same = new SameTags();
        corpora.tagged(gold, sentence -> {
            Document found = tagging.tag(sentence.words());
            same.look(sentence, found);
            scorer.add(sentence, found);
        });
        PosScore score = scorer.score();
        if (score.words().gold() == 0) {
            throw Failure.negative(gold + ": expected tagged sentences, found none");
        }
        same.require(gold);
        if (options.format == ReportFormat.JSON) {
            Json.print(environment, json -> write(json, score, scorer));
        } else {
            print(environment.printer(), score, scorer);
        }
    }

    /** Notices a gold standard with tags of another set than the tagger's, which could only be scored as all wrong. */
    private static final class SameTags {
        private final Set<String> strange = new TreeSet<>();
        private long strangeWords;
        private long words;
        private TagSet set = TagSet.of("none", List.of());
        private Set<String> known = Set.of();

        void look(TaggedSentence gold, Document found) {
            TagSet tags = found.get(Layer.POS).tagSet();
            if (!tags.equals(set)) {
                set = tags;
                known = Set.copyOf(tags.tags());
            }
            for (String tag : gold.tags()) {
                words++;
                if (!known.contains(tag)) {
                    strangeWords++;
                    strange.add(tag);
                }
            }
        }

        void require(String gold) {
            if (2 * strangeWords > words) {
                throw Failure.negative("%s: expected tags of the set '%s' as the model has them, found %s"
                        .formatted(
                                gold,
                                set.name(),
                                String.join(", ", strange.stream().limit(5).toList())));
            }
        }
    }

    private Map<String, Set<String>> vocabulary(String file) throws IOException {
        Map<String, Set<String>> vocabulary = new HashMap<>();
        Corpora.of("evaluate", options.encoding.charset(), environment)
                .tagged(file, sentence -> PosScorer.learn(sentence, vocabulary));
        return vocabulary;
    }

    private void print(PrintWriter out, PosScore score, PosScorer scorer) {
        out.print("gold words         %,10d\n".formatted(score.words().gold()));
        if (joint) {
            out.print("found words        %,10d\n".formatted(score.words().found()));
            out.print("right words        %,10d\n".formatted(score.words().right()));
        }
        out.print("right tags         %,10d\n".formatted(score.tagged().right()));
        if (joint) {
            out.print("F1 of words            %.4f\n".formatted(score.segmentationF1()));
            out.print("F1 of words and tags   %.4f\n".formatted(score.jointF1()));
        } else {
            out.print("accuracy               %.4f\n".formatted(score.accuracy()));
        }
        if (options.train != null) {
            String what = joint ? "recall" : "accuracy";
            out.print("%-22s %.4f  of %,d words\n"
                    .formatted(
                            what + ", known",
                            score.knownAccuracy(),
                            score.words().gold() - score.unknown().words()));
            out.print("%-22s %.4f  of %,d words\n"
                    .formatted(
                            what + ", ambiguous",
                            score.ambiguousAccuracy(),
                            score.ambiguous().words()));
            out.print("%-22s %.4f  of %,d words\n"
                    .formatted(
                            what + ", unknown",
                            score.unknownAccuracy(),
                            score.unknown().words()));
        }
        out.print("%-6s %8s %8s %8s %10s\n".formatted("tag", "P", "R", "F1", "words"));
        score.tags()
                .forEach((tag, its) -> out.print("%-6s %8.4f %8.4f %8.4f %,10d\n"
                        .formatted(tag, its.precision(), its.recall(), its.f1(), its.gold())));
        for (PosScorer.Confusion error : scorer.confusions(options.errors)) {
            out.print("%6d  %s → %s\n".formatted(error.count(), error.gold(), error.found()));
        }
        for (PosScorer.Confusion error : scorer.wordConfusions(options.errors)) {
            out.print("%6d  %s/%s → %s\n".formatted(error.count(), error.word(), error.gold(), error.found()));
        }
    }

    private void write(JsonGenerator json, PosScore score, PosScorer scorer) throws IOException {
        json.writeStartObject();
        json.writeNumberField("goldWords", score.words().gold());
        json.writeNumberField("foundWords", score.words().found());
        json.writeNumberField("rightWords", score.words().right());
        json.writeNumberField("rightTags", score.tagged().right());
        if (joint) {
            json.writeNumberField("segmentationF1", score.segmentationF1());
            json.writeNumberField("jointF1", score.jointF1());
        } else {
            json.writeNumberField("accuracy", score.accuracy());
        }
        if (options.train != null) {
            json.writeNumberField("knownAccuracy", score.knownAccuracy());
            json.writeNumberField("ambiguousAccuracy", score.ambiguousAccuracy());
            json.writeNumberField("unknownAccuracy", score.unknownAccuracy());
        }
        json.writeArrayFieldStart("tags");
        for (Map.Entry<String, Score> tag : score.tags().entrySet()) {
            json.writeStartObject();
            json.writeStringField("tag", tag.getKey());
            json.writeNumberField("gold", tag.getValue().gold());
            json.writeNumberField("precision", tag.getValue().precision());
            json.writeNumberField("recall", tag.getValue().recall());
            json.writeNumberField("f1", tag.getValue().f1());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("errors");
        for (PosScorer.Confusion error : scorer.wordConfusions(options.errors)) {
            json.writeStartObject();
            json.writeNumberField("count", error.count());
            json.writeStringField("word", error.word());
            json.writeStringField("gold", error.gold());
            json.writeStringField("found", error.found());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

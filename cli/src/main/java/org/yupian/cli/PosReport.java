package org.yupian.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Tags;
import org.yupian.document.Token;
import org.yupian.tagging.train.pos.PosScore;
import org.yupian.tagging.train.pos.PosScorer;
import org.yupian.tokenize.train.TaggedSentence;

/** Scores tags on a gold standard and says how good they are. */
final class PosReport {
    private final EvaluationOptions options;
    private final boolean joint;
    private final Environment environment;

    /**
     * A report.
     *
     * @param joint whether the words were found as well
     */
    PosReport(EvaluationOptions options, boolean joint, Environment environment) {
        this.options = options;
        this.joint = joint;
        this.environment = environment;
    }

    /** Tags a sentence whose gold tags it may not look at. */
    interface Tagging {
        /** The words and tags of the sentence. */
        TaggedSentence tag(List<String> goldWords);
    }

    /** Tags the whole gold standard and prints the score. */
    void run(Tagging tagging) throws IOException {
        PosScorer scorer = options.train == null ? PosScorer.of() : PosScorer.of(vocabulary(options.train));
        try (TaggedSentences reader = TaggedSentences.of(Inputs.open(options.gold, options.encoding, environment))) {
            for (TaggedSentence gold = reader.next(); gold != null; gold = reader.next()) {
                TaggedSentence found = tagging.tag(gold.words());
                scorer.add(gold, found.words(), found.tags());
            }
        }
        PosScore score = scorer.score();
        if (score.goldWords() == 0) {
            throw Failure.negative(options.gold + ": expected tagged sentences, found none");
        }
        if (options.format == ReportFormat.JSON) {
            Json.print(environment, json -> write(json, score, scorer));
        } else {
            print(environment.printer(), score, scorer);
        }
    }

    private Map<String, Set<String>> vocabulary(String file) throws IOException {
        Map<String, Set<String>> vocabulary = new HashMap<>();
        try (TaggedSentences reader = TaggedSentences.of(Inputs.open(file, options.encoding, environment))) {
            for (TaggedSentence sentence = reader.next(); sentence != null; sentence = reader.next()) {
                PosScorer.learn(sentence, vocabulary);
            }
        }
        return vocabulary;
    }

    private void print(PrintWriter out, PosScore score, PosScorer scorer) {
        out.print("gold words         %,10d\n".formatted(score.goldWords()));
        if (joint) {
            out.print("found words        %,10d\n".formatted(score.foundWords()));
            out.print("right words        %,10d\n".formatted(score.rightWords()));
        }
        out.print("right tags         %,10d\n".formatted(score.rightTags()));
        if (joint) {
            out.print("F1 of words            %.4f\n".formatted(score.segmentationF1()));
            out.print("F1 of words and tags   %.4f\n".formatted(score.jointF1()));
        } else {
            out.print("accuracy               %.4f\n".formatted(score.accuracy()));
        }
        if (options.train != null) {
            String what = joint ? "recall" : "accuracy";
            out.print("%-22s %.4f  of %,d words\n"
                    .formatted(what + ", known", score.knownAccuracy(), score.goldWords() - score.unknownWords()));
            out.print("%-22s %.4f  of %,d words\n"
                    .formatted(what + ", ambiguous", score.ambiguousAccuracy(), score.ambiguousWords()));
            out.print("%-22s %.4f  of %,d words\n"
                    .formatted(what + ", unknown", score.unknownAccuracy(), score.unknownWords()));
        }
        out.print("%-6s %8s %8s %8s %10s\n".formatted("tag", "P", "R", "F1", "words"));
        for (PosScore.TagScore tag : score.tags()) {
            out.print("%-6s %8.4f %8.4f %8.4f %,10d\n"
                    .formatted(tag.tag(), tag.precision(), tag.recall(), tag.f1(), tag.gold()));
        }
        for (PosScorer.Confusion error : scorer.confusions(options.errors)) {
            out.print("%6d  %s → %s\n".formatted(error.count(), error.gold(), error.found()));
        }
        for (PosScorer.Confusion error : scorer.wordConfusions(options.errors)) {
            out.print("%6d  %s/%s → %s\n".formatted(error.count(), error.word(), error.gold(), error.found()));
        }
    }

    private void write(JsonGenerator json, PosScore score, PosScorer scorer) throws IOException {
        json.writeStartObject();
        json.writeNumberField("goldWords", score.goldWords());
        json.writeNumberField("foundWords", score.foundWords());
        json.writeNumberField("rightWords", score.rightWords());
        json.writeNumberField("rightTags", score.rightTags());
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
        for (PosScore.TagScore tag : score.tags()) {
            json.writeStartObject();
            json.writeStringField("tag", tag.tag());
            json.writeNumberField("gold", tag.gold());
            json.writeNumberField("precision", tag.precision());
            json.writeNumberField("recall", tag.recall());
            json.writeNumberField("f1", tag.f1());
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

    /** The words and tags of a tagged document, in order. */
    static TaggedSentence sentence(Document document) {
        Tags tags = document.get(Layer.POS);
        List<String> words = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Token token : document.tokens()) {
            names.add(tags.tag(words.size()));
            words.add(token.text());
        }
        return new TaggedSentence(words, names, List.of());
    }
}

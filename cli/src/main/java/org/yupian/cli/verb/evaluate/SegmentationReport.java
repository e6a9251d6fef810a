package org.yupian.cli.verb.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.output.Json;
import org.yupian.cli.output.ReportFormat;
import org.yupian.cli.process.Environment;
import org.yupian.tokenize.train.SegmentationScore;
import org.yupian.tokenize.train.SegmentationScorer;

/** Says how good a segmentation is: by its words, by entities, or by both. */
final class SegmentationReport {
    private final EvaluationOptions options;
    private @Nullable SegmentationScorer words;
    private @Nullable EntityCrossings entities;

    SegmentationReport(EvaluationOptions options) {
        this.options = options;
    }

    /** What a gold standard has shown. */
    void add(SegmentationScorer scorer) {
        words = scorer;
    }

    /** What entities have shown. */
    void add(EntityCrossings crossings) {
        entities = crossings;
    }

    void print(Environment environment) throws IOException {
        if (options.format == ReportFormat.JSON) {
            Json.print(environment, this::write);
        } else {
            print(environment.printer());
        }
    }

    private void print(PrintWriter out) {
        if (words != null) {
            print(out, words.score());
        }
        if (entities != null) {
            out.print(
                    "entities       %,10d  crossed by words %,d\n".formatted(entities.entities(), entities.crossed()));
            out.print("crossed entities   %.4f\n".formatted(entities.rate()));
        }
        if (words != null) {
            for (SegmentationScorer.Confusion error : words.confusions(options.errors)) {
                out.print("%6d  %s → %s\n".formatted(error.count(), error.gold(), error.predicted()));
            }
        }
    }

    private static void print(PrintWriter out, SegmentationScore score) {
        out.print("sentences      %,10d  of them without error %,d\n"
                .formatted(score.sentences(), score.rightSentences()));
        out.print("characters     %,10d\n".formatted(score.characters()));
        out.print("gold words     %,10d\n".formatted(score.words().gold()));
        out.print("found words    %,10d\n".formatted(score.words().found()));
        out.print("right words    %,10d\n".formatted(score.words().right()));
        out.print("crossing words %,10d\n".formatted(score.crossing()));
        out.print("precision          %.4f\n".formatted(score.precision()));
        out.print("recall             %.4f\n".formatted(score.recall()));
        out.print("F1                 %.4f\n".formatted(score.f1()));
        out.print("crossing per 1,000 %.4f\n".formatted(score.crossingRate()));
        out.print("mean length        %.4f\n".formatted(score.meanLength()));
        if (score.unknown().isPresent()) {
            out.print("OOV rate           %.4f\n".formatted(score.unknownRate()));
            out.print("OOV recall         %.4f\n".formatted(score.unknownRecall()));
            out.print("IV recall          %.4f\n".formatted(score.knownRecall()));
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (words != null) {
            write(json, words.score());
        }
        if (entities != null) {
            json.writeNumberField("entities", entities.entities());
            json.writeNumberField("crossedEntities", entities.crossed());
            json.writeNumberField("crossedEntityRate", entities.rate());
        }
        if (words != null) {
            json.writeArrayFieldStart("errors");
            for (SegmentationScorer.Confusion error : words.confusions(options.errors)) {
                json.writeStartObject();
                json.writeNumberField("count", error.count());
                json.writeStringField("gold", error.gold());
                json.writeStringField("found", error.predicted());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SegmentationScore score) throws IOException {
        json.writeNumberField("sentences", score.sentences());
        json.writeNumberField("rightSentences", score.rightSentences());
        json.writeNumberField("characters", score.characters());
        json.writeNumberField("goldWords", score.words().gold());
        json.writeNumberField("foundWords", score.words().found());
        json.writeNumberField("rightWords", score.words().right());
        json.writeNumberField("crossingWords", score.crossing());
        json.writeNumberField("precision", score.precision());
        json.writeNumberField("recall", score.recall());
        json.writeNumberField("f1", score.f1());
        json.writeNumberField("crossingRate", score.crossingRate());
        json.writeNumberField("meanLength", score.meanLength());
        if (score.unknown().isPresent()) {
            json.writeNumberField("oovRate", score.unknownRate());
            json.writeNumberField("oovRecall", score.unknownRecall());
            json.writeNumberField("ivRecall", score.knownRecall());
        }
    }
}

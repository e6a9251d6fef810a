package org.yupian.cli.verb.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.yupian.cli.output.Json;
import org.yupian.tagging.segment.Reason;
import org.yupian.tagging.segment.TaggingExplanation;
import org.yupian.tokenize.CutExplanation;
import org.yupian.tokenize.SegmentationPath;
import org.yupian.tokenize.lattice.Explanation;

/** Explanations as members of a JSON object. */
final class ExplanationJson {
    private ExplanationJson() {}

    static void write(JsonGenerator json, CutExplanation explanation) throws IOException {
        json.writeStringField("text", explanation.text());
        if (explanation instanceof TaggingExplanation tagging) {
            tagging(json, tagging);
        } else if (explanation instanceof Explanation lattice) {
            lattice(json, lattice);
        }
    }

    private static void tagging(JsonGenerator json, TaggingExplanation explanation) throws IOException {
        json.writeArrayFieldStart("cuts");
        for (SegmentationPath cut : explanation.cuts()) {
            json.writeStartObject();
            path(json, explanation.text(), cut);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("words");
        for (TaggingExplanation.Word word : explanation.words()) {
            json.writeStartObject();
            json.writeNumberField("start", word.start());
            json.writeNumberField("end", word.end());
            json.writeStringField("text", word.text());
            json.writeNumberField("probability", word.probability());
            json.writeNumberField("margin", word.margin());
            json.writeStringField("source", word.source());
            json.writeBooleanField("best", word.best());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("places");
        for (TaggingExplanation.Place place : explanation.places()) {
            place(json, explanation, place);
        }
        json.writeEndArray();
    }

    private static void place(JsonGenerator json, TaggingExplanation explanation, TaggingExplanation.Place place)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("at", place.at());
        json.writeBooleanField("cut", place.cut());
        json.writeNumberField("probability", place.probability());
        number(json, "margin", place.margin());
        if (place.rule().isPresent()) {
            json.writeStringField("rule", place.rule().get());
        } else {
            reasons(json, explanation.reasons(place));
        }
        json.writeEndObject();
    }

    /** All of them: they add up to the margin. */
    private static void reasons(JsonGenerator json, List<Reason> reasons) throws IOException {
        json.writeArrayFieldStart("reasons");
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringField("feature", reason.feature());
            json.writeNumberField("start", reason.start());
            json.writeNumberField("end", reason.end());
            json.writeNumberField("nats", reason.nats());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void lattice(JsonGenerator json, Explanation explanation) throws IOException {
        json.writeArrayFieldStart("edges");
        for (Explanation.Edge edge : explanation.edges()) {
            json.writeStartObject();
            json.writeNumberField("start", edge.start());
            json.writeNumberField("end", edge.end());
            json.writeStringField("text", edge.text());
            number(json, "wordCost", edge.wordCost());
            number(json, "pathCost", edge.pathCost());
            json.writeStringField("source", edge.source());
            json.writeBooleanField("best", edge.best());
            json.writeEndObject();
        }
        json.writeEndArray();
        path(json, "best", explanation.text(), explanation.best());
        Optional<SegmentationPath> second = explanation.second();
        if (second.isPresent()) {
            path(json, "second", explanation.text(), second.get());
            number(json, "distance", explanation.distance());
        }
    }

    private static void path(JsonGenerator json, String name, String text, SegmentationPath path) throws IOException {
        json.writeObjectFieldStart(name);
        path(json, text, path);
        json.writeEndObject();
    }

    private static void path(JsonGenerator json, String text, SegmentationPath path) throws IOException {
        number(json, "cost", path.cost());
        Json.tokens(json, text, path.tokens(), IntUnaryOperator.identity());
    }

    /** JSON has no infinity: what cannot be reached is null. */
    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}

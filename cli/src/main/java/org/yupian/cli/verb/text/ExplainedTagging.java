package org.yupian.cli.verb.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.yupian.tagging.segment.Reason;
import org.yupian.tagging.segment.TaggingExplanation;
import org.yupian.tokenize.SegmentationPath;

/** The cut of a tagger. */
record ExplainedTagging(TaggingExplanation explanation) implements ExplainedCut {
    @Override
    public String toText() {
        return explanation.toText();
    }

    @Override
    public String toGraphviz() {
        return explanation.toGraphviz();
    }

    @Override
    public String whyNot(String word) {
        return explanation.whyNot(word);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStringField("text", explanation.text());
        json.writeArrayFieldStart("cuts");
        for (SegmentationPath cut : explanation.cuts()) {
            json.writeStartObject();
            ExplainedCut.path(json, explanation.text(), cut);
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
            place(json, place);
        }
        json.writeEndArray();
    }

    private void place(JsonGenerator json, TaggingExplanation.Place place) throws IOException {
        json.writeStartObject();
        json.writeNumberField("at", place.at());
        json.writeBooleanField("cut", place.cut());
        json.writeNumberField("probability", place.probability());
        ExplainedCut.number(json, "margin", place.margin());
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
}

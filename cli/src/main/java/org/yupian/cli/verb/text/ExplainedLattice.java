package org.yupian.cli.verb.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.yupian.tokenize.SegmentationPath;
import org.yupian.tokenize.lattice.Explanation;

/** The cut of a lattice. */
record ExplainedLattice(Explanation explanation) implements ExplainedCut {
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
        json.writeArrayFieldStart("edges");
        for (Explanation.Edge edge : explanation.edges()) {
            json.writeStartObject();
            json.writeNumberField("start", edge.start());
            json.writeNumberField("end", edge.end());
            json.writeStringField("text", edge.text());
            ExplainedCut.number(json, "wordCost", edge.wordCost());
            ExplainedCut.number(json, "pathCost", edge.pathCost());
            json.writeStringField("source", edge.source());
            json.writeBooleanField("best", edge.best());
            json.writeEndObject();
        }
        json.writeEndArray();
        path(json, "best", explanation.best());
        Optional<SegmentationPath> second = explanation.second();
        if (second.isPresent()) {
            path(json, "second", second.get());
            ExplainedCut.number(json, "distance", explanation.distance());
        }
    }

    private void path(JsonGenerator json, String name, SegmentationPath path) throws IOException {
        json.writeObjectFieldStart(name);
        ExplainedCut.path(json, explanation.text(), path);
        json.writeEndObject();
    }
}

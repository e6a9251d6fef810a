package org.yupian.cli.verb.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.IntUnaryOperator;
import org.yupian.cli.output.Json;
import org.yupian.tokenize.SegmentationPath;

/** Why one text is cut where it is, by any method that can tell. */
interface ExplainedCut {
    /** As tables for people. */
    String toText();

    /** As a graph in the language of Graphviz. */
    String toGraphviz();

    /** Why something is no word, in one sentence. */
    String whyNot(String word);

    /** Writes the members of a JSON object. */
    void write(JsonGenerator json) throws IOException;

    /** Writes the members of a cut. */
    static void path(JsonGenerator json, String text, SegmentationPath path) throws IOException {
        number(json, "cost", path.cost());
        Json.tokens(json, text, path.tokens(), IntUnaryOperator.identity());
    }

    /** JSON has no infinity: what cannot be reached is null. */
    static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}

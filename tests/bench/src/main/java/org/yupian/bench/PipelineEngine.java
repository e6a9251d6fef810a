package org.yupian.bench;

import java.util.List;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.pipeline.Pipeline;

/** Our stages one after another, through their document face. */
record PipelineEngine(Pipeline pipeline) implements Engine {
    @Override
    public Object segment(String line) {
        return pipeline.run(line);
    }

    @Override
    public List<String> words(String line) {
        Document document = pipeline.run(line);
        WordCuts cuts = new WordCuts(line);
        document.get(Layer.TOKENS).forEach(cuts);
        return cuts.words();
    }
}

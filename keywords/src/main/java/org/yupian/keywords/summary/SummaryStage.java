package org.yupian.keywords.summary;

import java.util.Objects;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.pipeline.Stage;

/** Puts summaries into a pipeline: provides {@link #LAYER}. Immutable and safe for all threads. */
public final class SummaryStage implements Stage {
    /** The sentences of a summary 摘要, in the order of the text. */
    public static final Layer<Spans> LAYER = Layer.of("summary", Spans.class);

    private final Summarizer summarizer;
    private final int limit;

    private SummaryStage(Summarizer summarizer, int limit) {
        this.summarizer = summarizer;
        this.limit = limit;
    }

    /** A stage whose summaries have at most {@code limit} UTF-16 code units. */
    public static SummaryStage of(Summarizer summarizer, int limit) {
        return new SummaryStage(Objects.requireNonNull(summarizer, "summarizer"), limit);
    }

    /**
     * The summary of a document as text: its sentences one after another, with a blank where one stood between a sentence
     * and the next; a line end is one too, unless the sentence is Chinese.
     *
     * @param document has {@link #LAYER}
     */
    public static String text(Document document) {
        Spans summary = document.get(LAYER);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < summary.size(); i++) {
            boolean apart = i > 0 && Summarizer.blankBehind(document.text(), summary.start(i - 1), summary.end(i - 1));
            text.append(apart ? " " : "").append(document.text(), summary.start(i), summary.end(i));
        }
        return text.toString();
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.SENTENCES, Layer.TOKENS);
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(LAYER);
    }

    @Override
    public Document apply(Document document) {
        return document.with(LAYER, summarizer.summarize(document, limit));
    }
}

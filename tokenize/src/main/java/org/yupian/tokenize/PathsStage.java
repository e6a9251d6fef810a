package org.yupian.tokenize;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.pipeline.Stage;

/**
 * Puts the best cuts of a segmenter and their costs into a pipeline: provides {@link #LAYER}. A text that is too long has the best cut alone, whose cost is not a number. Immutable and safe for all threads.
 */
public final class PathsStage implements Stage {
    /** The cuts of a text, the best first. */
    public static final Layer<Paths> LAYER = Layer.of("paths", Paths.class);

    private final RankedSegmenter segmenter;
    private final int most;

    private PathsStage(RankedSegmenter segmenter, int most) {
        this.segmenter = segmenter;
        this.most = most;
    }

    /**
     * A stage that finds so many cuts at most.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public static PathsStage of(RankedSegmenter segmenter, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("asked for " + most + " paths");
        }
        return new PathsStage(Objects.requireNonNull(segmenter, "segmenter"), most);
    }

    /**
     * Cuts of a text.
     *
     * @param ranked the best first, one at least
     */
    public record Paths(List<SegmentationPath> ranked) {
        /** Cuts in this order. */
        public Paths {
            ranked = List.copyOf(ranked);
        }
    }

    @Override
    public String name() {
        return "paths";
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of();
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(LAYER);
    }

    @Override
    public Document apply(Document document) {
        String text = document.text();
        List<SegmentationPath> paths = text.length() <= RankedSegmenter.LONGEST_RANKED
                ? segmenter.nBest(text, most)
                : List.of(new SegmentationPath(segmenter.segment(text), Double.NaN));
        return document.with(LAYER, new Paths(paths));
    }
}

package org.yupian.pipeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yupian.document.Document;
import org.yupian.document.Layer;

/**
 * Stages in order, checked when built: a requirement that no earlier stage meets fails here, not at the first
 * text. A pipeline is a stage itself, so pipelines nest.
 */
public final class Pipeline implements Stage {
    private final List<Stage> stages;
    private final Set<Layer<?>> provides;

    private Pipeline(List<Stage> stages, Set<Layer<?>> provides) {
        this.stages = stages;
        this.provides = provides;
    }

    /**
     * The stages one after another, for documents without layers.
     *
     * @throws IllegalArgumentException if a stage requires a layer that no stage before it provides
     */
    public static Pipeline of(Stage... stages) {
        Set<Layer<?>> present = new LinkedHashSet<>();
        for (int i = 0; i < stages.length; i++) {
            Stage stage = stages[i];
            for (Layer<?> layer : stage.requires()) {
                if (!present.contains(layer)) {
                    throw new IllegalArgumentException(
                            "stage %d, '%s', requires layer '%s', but the stages before it provide %s"
                                    .formatted(i + 1, stage.name(), layer, present.isEmpty() ? "none" : present));
                }
            }
            present.addAll(stage.provides());
        }
        return new Pipeline(List.of(stages), Set.copyOf(present));
    }

    /** Runs all stages over a text. */
    public Document run(String text) {
        return apply(Document.of(text));
    }

    @Override
    public String name() {
        return stages.stream().map(Stage::name).collect(Collectors.joining(" > "));
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of();
    }

    @Override
    public Set<Layer<?>> provides() {
        return provides;
    }

    @Override
    public Document apply(Document document) {
        Document result = document;
        for (Stage stage : stages) {
            result = stage.apply(result);
        }
        return result;
    }

    @Override
    public List<Document> applyAll(List<Document> batch) {
        List<Document> result = batch;
        for (Stage stage : stages) {
            result = stage.applyAll(result);
        }
        return result;
    }
}

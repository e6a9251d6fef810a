package org.yupian.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.MissingLayerException;
import org.yupian.document.TagSet;

/**
 * Stages in order, checked when built: what cannot run on any document fails here, not at the first text. A pipeline
 * is a stage itself, so pipelines nest.
 *
 * <p>What is checked is what happens to a document on its way: a stage finds each layer it requires, either from a stage
 * before it or on the document that comes in; a layer is gone once one below it has been replaced (see {@link
 * Layer#restsOn}); a stage that reads only certain tag sets is given one of them; and one that cannot read words that
 * overlap is given none. What the stages need of the
 * document that comes in is what the pipeline {@link #requires}; one that starts from bare text requires nothing.
 */
public final class Pipeline implements Stage {
    private final List<Stage> stages;
    private final Set<Layer<?>> requires;
    private final Set<Layer<?>> provides;
    private final Map<Layer<?>, Set<String>> reads;
    private final Map<Layer<?>, TagSet> writes;
    private final Set<Layer<?>> overlapping;
    private final Set<Layer<?>> disjoint;

    private Pipeline(List<Stage> stages, Contract contract) {
        this.stages = stages;
        this.requires = contract.requires();
        this.provides = contract.provides();
        this.reads = contract.reads();
        this.writes = contract.writes();
        this.overlapping = contract.overlapping();
        this.disjoint = contract.disjoint();
    }

    /**
     * The stages one after another.
     *
     * @throws IllegalArgumentException if a stage requires a layer that cannot be there, reads other tags than those it
     *     would find, or cannot read ranges that overlap; the message says which, and why
     */
    public static Pipeline of(Stage... stages) {
        Contract contract = new Contract();
        for (Stage stage : stages) {
            contract.add(stage);
        }
        return new Pipeline(List.of(stages), contract);
    }

    /**
     * Runs all stages over a text.
     *
     * @throws MissingLayerException if the pipeline requires layers, which a text does not have
     */
    public Document run(String text) {
        return apply(Document.of(text));
    }

    /** The stages, in their order. */
    public List<Stage> stages() {
        return stages;
    }

    @Override
    public String name() {
        return stages.stream().map(Stage::name).collect(Collectors.joining(" > "));
    }

    @Override
    public Set<Layer<?>> requires() {
        return requires;
    }

    @Override
    public Set<Layer<?>> provides() {
        return provides;
    }

    @Override
    public Map<Layer<?>, Set<String>> reads() {
        return reads;
    }

    @Override
    public Map<Layer<?>, TagSet> writes() {
        return writes;
    }

    @Override
    public Set<Layer<?>> overlapping() {
        return overlapping;
    }

    @Override
    public Set<Layer<?>> disjoint() {
        return disjoint;
    }

    @Override
    public Document apply(Document document) {
        check(document);
        Document result = document;
        for (Stage stage : stages) {
            result = stage.apply(result);
        }
        return result;
    }

    @Override
    public List<Document> applyAll(List<Document> batch) {
        for (Document document : batch) {
            check(document);
        }
        List<Document> result = batch;
        for (Stage stage : stages) {
            result = stage.applyAll(result);
        }
        return result;
    }

    /** Better said at once than by the stage in the middle that happens to need it first. */
    private void check(Document document) {
        for (Layer<?> layer : requires) {
            if (!document.has(layer)) {
                throw new MissingLayerException(layer, document.layers());
            }
        }
    }

    /** Closes every stage, the last one first, also where one fails; the first failure is thrown when all are done. */
    @Override
    public void close() {
        RuntimeException failure = null;
        for (int i = stages.size() - 1; i >= 0; i--) {
            try {
                stages.get(i).close();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else if (failure != e) {
                    // A stage that is there twice may throw the same, which cannot suppress itself.
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}

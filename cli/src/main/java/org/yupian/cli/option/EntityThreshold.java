package org.yupian.cli.option;

import org.jspecify.annotations.Nullable;
import org.yupian.cli.process.Failure;
import org.yupian.toolkit.Step;
import picocli.CommandLine.Option;

/** What counts as an entity: how sure a model has to be of it, and by which corpus's notion. */
public final class EntityThreshold {
    @Option(
            names = "--threshold",
            paramLabel = "P",
            description = "Leave out entities that the model finds less probable than this (default: what did best on"
                    + " the texts it was trained on; 0 for none).")
    @Nullable
    Double threshold;

    @Option(
            names = "--standard",
            paramLabel = "STANDARD",
            description =
                    "By which corpus's notion a name is an entity, one that the model has, such as msra, pfr or uner"
                            + " (default: general).")
    @Nullable
    String standard;

    /** The step of entities. */
    public Step step(ModelOptions models) {
        Step step = models.step(Step.entities());
        if (threshold != null) {
            if (!(threshold >= 0 && threshold <= 1)) {
                throw Failure.usage("--threshold: expected a probability from 0 to 1, found " + threshold);
            }
            step = step.with("threshold", threshold);
        }
        return standard == null ? step : step.with("standard", standard);
    }
}

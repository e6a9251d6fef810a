package org.yupian.cli.option;

import org.yupian.cli.process.Failure;
import org.yupian.toolkit.Step;
import picocli.CommandLine.Option;

/** How sure a model has to be of an entity. */
public final class EntityThreshold {
    @Option(
            names = "--threshold",
            paramLabel = "P",
            description = "Leave out entities that the model finds less probable than this (default: 0, none).")
    double threshold;

    /** The step of entities. */
    public Step step(ModelOptions models) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw Failure.usage("--threshold: expected a probability from 0 to 1, found " + threshold);
        }
        Step step = models.step(Step.entities());
        return threshold == 0 ? step : step.with("threshold", threshold);
    }
}

package org.yupian.cli;

import org.jspecify.annotations.Nullable;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which model does the verb's work. */
final class ModelOptions {
    @Option(
            names = {"-m", "--model"},
            paramLabel = "ID|FILE",
            description = "The model: an id, see 'yupian models', or a .ypm file.")
    @Nullable
    String model;

    @Mixin
    final ToolkitOptions models = new ToolkitOptions();

    /** A step by the model that is named, or by the standard one. */
    Step step(Step step) {
        return model == null ? step : step.withModel(model);
    }

    /** A toolkit of what there is. */
    Toolkit toolkit(Environment environment) {
        return models.toolkit(environment);
    }
}

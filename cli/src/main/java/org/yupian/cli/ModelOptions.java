package org.yupian.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which model does the verb's work; the defaults are in {@link Defaults}. */
final class ModelOptions {
    @Option(
            names = {"-m", "--model"},
            paramLabel = "ID|FILE",
            description = "The model: an id, see 'yupian models', or a .ypm file.")
    @Nullable
    String model;

    @Mixin
    final ModelChoice choice = new ModelChoice();
}

package org.yupian.cli;

import java.io.IOException;
import org.yupian.model.ModelFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which model. */
final class ModelOptions {
    /** The model of whoever asks for none. */
    static final String DEFAULT_ID = "lattice-general";

    @Option(
            names = {"-m", "--model"},
            paramLabel = "ID|FILE",
            description = "The model: an id, see 'yupian models', or a .ypm file (default: " + DEFAULT_ID + ").")
    String model = DEFAULT_ID;

    @Mixin
    final ModelFolder folder = new ModelFolder();

    /** Opens the model that was asked for. */
    ModelFile load(Environment environment) throws IOException {
        return folder.load(model, environment);
    }
}

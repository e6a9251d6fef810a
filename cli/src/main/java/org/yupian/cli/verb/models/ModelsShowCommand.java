package org.yupian.cli.verb.models;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.process.Environment;
import org.yupian.toolkit.StandardModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code models show}. */
@Command(
        name = "show",
        description = "Prints the card of a model as JSON.",
        footerHeading = "%nExamples:%n",
        footer = "  yupian models show " + StandardModels.LATTICE)
final class ModelsShowCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "ID|FILE", description = "An id, or a .ypm file.")
    String model = "";

    @Mixin
    final ModelOptions.Folder models = new ModelOptions.Folder();

    ModelsShowCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        environment
                .printer()
                .print(models.load(model, environment).card().toJson().strip() + "\n");
        return 0;
    }
}

package org.yupian.cli.verb.vectors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.files.Storage;
import org.yupian.embeddings.files.VectorFormat;
import org.yupian.embeddings.files.VectorModel;
import org.yupian.embeddings.files.VectorWriter;
import org.yupian.model.ModelCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code vectors convert}. */
@Command(
        name = "convert",
        description = "Writes vectors in another layout; the name of the new file says which.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian vectors convert --vectors vectors.ypm --out converted.vec.gz",
            "  yupian vectors convert --vectors theirs.bin --out theirs.ypm",
        })
final class VectorsConvertCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final VectorsInput input = new VectorsInput();

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write: .ypm, .bin, .glove, or anything else for text with a first line; .gz for"
                    + " gzip.")
    String output = "";

    @Option(
            names = "--storage",
            paramLabel = "BITS",
            description = "What a number takes in a .ypm file: ${COMPLETION-CANDIDATES} (default: float32).")
    Storage storage = Storage.FLOAT32;

    @Option(names = "--licence", paramLabel = "TEXT", description = "The terms of the vectors, for the card.")
    String licence = "not stated";

    VectorsConvertCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = Inputs.path(output);
        Outputs.writable(target);
        VectorFormat format = Outputs.vectors(output);
        if (storage != Storage.FLOAT32 && format != VectorFormat.YPM) {
            throw Failure.usage("--storage: expected a name that ends in .ypm, found '" + output + "'");
        }
        Outputs.noInput(target, List.of(Inputs.readable(input.file)));
        WordVectors vectors = input.load(environment);
        String id = output.endsWith(".ypm") ? Outputs.id(target) : "vectors";
        ModelCard.Builder card = ModelCard.builder(id, VectorModel.KIND)
                .licence(licence)
                .trainer("yupian vectors convert")
                .option("storage", storage);
        Outputs.addSource(card, "", input.file, licence);
        try {
            VectorWriter.of(vectors).withStorage(storage).write(target, format, card.build());
        } catch (IllegalArgumentException e) {
            throw Failure.negative(output + ": " + e.getMessage());
        }
        environment.note("%s: %,d words of %d numbers".formatted(output, vectors.size(), vectors.dimension()));
        return 0;
    }
}

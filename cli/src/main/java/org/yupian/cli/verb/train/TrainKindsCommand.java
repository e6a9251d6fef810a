package org.yupian.cli.verb.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.io.Lines;
import org.yupian.model.ModelCard;
import org.yupian.tagging.pos.WordKinds;
import org.yupian.tagging.train.pos.KindsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code train kinds}. */
@Command(
        name = "kinds",
        description =
                "Makes a lexicon for 'train pos' of a Chinese-English dictionary: which words are verbs, people, places"
                        + " and so on, as their glosses and the capitals of their pinyin say.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian train kinds --dictionary cedict.txt.gz --out kinds.ypm",
            "  yupian train pos --train tagged.txt --kinds kinds.ypm --out pos.ypm",
        })
final class TrainKindsCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(
            names = "--dictionary",
            paramLabel = "FILE",
            required = true,
            description =
                    "The dictionary, gzipped or not, in the layout of CC-CEDICT: traditional simplified [pin1 yin1]"
                            + " /gloss/gloss/.")
    String dictionary = "";

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "OUT.ypm",
            required = true,
            description = "The file to write.")
    String output = "";

    @Option(names = "--description", paramLabel = "TEXT", description = "A sentence for the card.")
    String description = "";

    @Option(names = "--licence", paramLabel = "TEXT", description = "The terms of the lexicon, for its card.")
    String licence = "not stated";

    @Option(names = "--terms", paramLabel = "TEXT", description = "The terms of the dictionary, for the card.")
    String terms = "not stated";

    TrainKindsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = Outputs.model(output);
        Outputs.writable(target);
        Outputs.noInput(target, Inputs.files(List.of(dictionary)));
        KindsBuilder builder = new KindsBuilder();
        try (Lines lines = Inputs.open(dictionary, encoding.charset(), environment)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                builder.add(line);
            }
        }
        if (builder.size() == 0) {
            throw Failure.negative(
                    "%s: expected entries such as '中國 中国 [Zhong1 guo2] /China/', found none".formatted(dictionary));
        }
        ModelCard.Builder card = ModelCard.builder(Outputs.id(target), WordKinds.KIND)
                .description(description)
                .licence(licence)
                .trainer("yupian train kinds");
        Outputs.addSource(card, "", dictionary, terms);
        builder.build(card.build()).writer().write(target);
        environment.note("%s: %,d words".formatted(output, builder.size()));
        return 0;
    }
}

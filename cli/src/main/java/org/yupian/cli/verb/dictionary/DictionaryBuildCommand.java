package org.yupian.cli.verb.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.output.DictionaryReports;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.model.ModelCard;
import org.yupian.tokenize.dictionary.CompiledDictionary;
import org.yupian.tokenize.dictionary.DictionaryFormat;
import org.yupian.tokenize.dictionary.DictionaryReader;
import org.yupian.tokenize.dictionary.LoadedDictionary;
import org.yupian.tokenize.dictionary.UserDictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code dictionary build}. */
@Command(
        name = "build",
        description =
                "Compiles user dictionaries into one file, which is checked once and opens fast; exit status 1 if any"
                        + " line is refused, which leaves the others; where a file has no others, nothing is written.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian dictionary build --output words.ypm words.txt",
            "  yupian segment --user-dictionary words.ypm --text '研究生命的起源'",
        })
final class DictionaryBuildCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "User dictionaries, gzipped or not; later ones have priority.")
    List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--output", "--out"},
            paramLabel = "OUT.ypm",
            required = true,
            description = "The file to write.")
    String output = "";

    @Option(
            names = "--dictionary-format",
            paramLabel = "FORMAT",
            description = "How they are laid out: ${COMPLETION-CANDIDATES} (default: auto).")
    DictionaryFormat format = DictionaryFormat.AUTO;

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    @Option(names = "--licence", paramLabel = "TEXT", description = "The terms of the words, for the card of the file.")
    String licence = "";

    DictionaryBuildCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = Outputs.model(output);
        Outputs.writable(target);
        List<Path> paths = files.stream().map(Inputs::readable).toList();
        Outputs.noInput(target, paths);
        ModelCard.Builder card = ModelCard.builder(Outputs.id(target), CompiledDictionary.KIND)
                .licence(licence)
                .trainer("yupian dictionary build")
                .option("format", format);
        UserDictionary all = null;
        int refused = 0;
        for (int i = 0; i < paths.size(); i++) {
            LoadedDictionary loaded =
                    Inputs.dictionary(files.get(i), DictionaryReader.of(format).withEncoding(encoding.charset()));
            UserDictionary words = DictionaryReports.usable(files.get(i), loaded, environment);
            refused += loaded.report().counts().refused();
            if (Files.isRegularFile(paths.get(i))) {
                card.source(words.name(), paths.get(i), licence);
            }
            all = all == null ? words : words.over(all);
        }
        if (all != null) {
            CompiledDictionary.write(all, card.build(), target);
            environment.note("%s: %,d entries%s"
                    .formatted(output, all.size(), refused == 0 ? "" : "; %,d lines were refused".formatted(refused)));
        }
        return refused == 0 ? 0 : Failure.NEGATIVE;
    }
}

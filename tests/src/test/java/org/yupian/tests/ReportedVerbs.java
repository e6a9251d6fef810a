package org.yupian.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Token;
import org.yupian.keywords.discovery.DiscoveryOptions;
import org.yupian.keywords.discovery.FunctionWords;
import org.yupian.keywords.discovery.NewWord;
import org.yupian.keywords.discovery.NewWordFinder;
import org.yupian.keywords.summary.SummaryStage;
import org.yupian.learning.ProgressListener;
import org.yupian.model.ModelSource;
import org.yupian.pipeline.Pipeline;
import org.yupian.tokenize.dictionary.DictionaryFormat;
import org.yupian.tokenize.dictionary.DictionaryReader;
import org.yupian.tokenize.dictionary.LoadedDictionary;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.StandardModels;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;

/** Does what the verbs of the command do, with standard models and in this process. */
final class ReportedVerbs {
    /** Those of the command, but for the memory. */
    private static final DiscoveryOptions DISCOVERY = new DiscoveryOptions(
            DiscoveryOptions.DEFAULT.maxLength(),
            DiscoveryOptions.DEFAULT.minCount(),
            DiscoveryOptions.DEFAULT.minCohesion(),
            DiscoveryOptions.DEFAULT.minFreedom(),
            DiscoveryOptions.DEFAULT.letters(),
            16 << 20);

    private static final Pattern CHOICE = Pattern.compile("<([^>]*)>");

    private final Toolkit toolkit;
    private final Path folder;

    /**
     * The verbs.
     *
     * @param folder for temporary files
     */
    ReportedVerbs(ModelSource models, Path folder) {
        this.toolkit = Toolkit.of(models);
        this.folder = folder;
    }

    /** What a verb makes of the input. */
    Finding find(Reported reported) throws IOException {
        String[] verb = reported.verb().split(",");
        Toolkit mine = reported.words().isEmpty()
                ? toolkit
                : toolkit.withDictionary(read(reported).dictionary());
        return switch (verb[0]) {
            case "segment" ->
                new Finding.Cut(run(mine, reported, options(Step.words(), verb)).words(), List.of());
            case "tag" -> tagged(run(mine, reported, Step.words(), options(Step.pos(), verb)));
            case "ner" -> new Finding.Names(run(mine, reported, options(Step.entities(), verb)));
            case "keywords" -> terms(run(mine, reported, options(Step.keywords(), verb)));
            case "summarize" ->
                new Finding.Summary(SummaryStage.text(run(mine, reported, options(Step.of("summary"), verb))));
            case "new-words" -> new Finding.Terms("", newWords(reported.input()));
            default -> throw new IllegalArgumentException("no verb: " + reported);
        };
    }

    private static LoadedDictionary read(Reported reported) throws IOException {
        DictionaryFormat format = DictionaryFormat.valueOf(reported.format().toUpperCase(Locale.ROOT));
        byte[] lines = String.join("\n", reported.words()).getBytes(StandardCharsets.UTF_8);
        LoadedDictionary read = DictionaryReader.read(new ByteArrayInputStream(lines), reported.number(), format);
        if (!read.report().refusals().isEmpty() && !reported.kind().equals(Reported.DEBATABLE)) {
            throw new AssertionError(reported + ": " + read.report().refusals());
        }
        return read;
    }

    private static Step options(Step step, String[] verb) {
        Step changed = step;
        for (int i = 1; i < verb.length; i++) {
            String[] option = verb[i].split("=", 2);
            changed = changed.with(option[0], option[1]);
        }
        return changed;
    }

    private static Document run(Toolkit toolkit, Reported reported, Step... steps) throws IOException {
        return toolkit.pipeline(Recipe.of(steps)).run(reported.input());
    }

    private static Finding tagged(Document document) {
        List<String> tags = document.tokens().stream().map(Token::pos).toList();
        return new Finding.Cut(document.words(), tags);
    }

    private static Finding terms(Document document) {
        return new Finding.Terms(document.text(), document.get(Layer.KEYWORDS).terms());
    }

    private List<String> newWords(String input) throws IOException {
        LatticeModel known = toolkit.load(LatticeModel.KIND, StandardModels.LATTICE);
        Pipeline tagged = toolkit.pipeline(Recipe.of(Step.words(), Step.pos()));
        try (NewWordFinder finder = NewWordFinder.in(folder, DISCOVERY, ProgressListener.NONE)) {
            for (String line : lines(input)) {
                finder.add(line);
            }
            return finder.find().stream()
                    .map(NewWord::text)
                    .filter(word -> known.words().get(word) < 0)
                    .filter(word -> !FunctionWords.atEdge(tagged.run(word)))
                    .toList();
        }
    }

    /** All ways to choose one of those in angle brackets. */
    static List<String> lines(String input) {
        Matcher choice = CHOICE.matcher(input);
        if (!choice.find()) {
            return List.of(input);
        }
        List<String> lines = new ArrayList<>();
        for (String one : choice.group(1).split("\\|")) {
            lines.addAll(lines(input.substring(0, choice.start()) + one + input.substring(choice.end())));
        }
        return lines;
    }
}

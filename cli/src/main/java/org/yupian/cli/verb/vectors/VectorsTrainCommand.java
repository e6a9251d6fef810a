package org.yupian.cli.verb.vectors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.DocumentInput;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.MalformedBytes;
import org.yupian.cli.process.ProgressLine;
import org.yupian.cli.process.Workers;
import org.yupian.document.Document;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.files.VectorFormat;
import org.yupian.embeddings.files.VectorModel;
import org.yupian.embeddings.files.VectorWriter;
import org.yupian.embeddings.train.CorpusEncoder;
import org.yupian.embeddings.train.DivergenceException;
import org.yupian.embeddings.train.EncodedCorpus;
import org.yupian.embeddings.train.SentenceBatch;
import org.yupian.model.ModelCard;
import org.yupian.pipeline.OrderedBatches;
import org.yupian.text.CharacterClass;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.WhitespaceSegmenter;
import org.yupian.toolkit.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code vectors train}. */
@Command(
        name = "train",
        description =
                "Learns word vectors from text, a line a sentence: words with spaces between them, or with --segment"
                        + " text as it is.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian vectors train --out vectors.ypm segmented.txt",
            "  yupian vectors train --segment --threads 2 --out vectors.vec.gz articles.txt",
            "  yupian vectors neighbours --vectors vectors.ypm 北京",
        })
final class VectorsTrainCommand implements Callable<Integer> {
    /** More Chinese characters than words have on the average in any text that is cut into words: about two. */
    private static final int LONGEST_MEAN = 6;

    private final Environment environment;

    @Parameters(paramLabel = "FILE", description = "Text, gzipped or not; without one, or for -, standard input.")
    List<String> files = new ArrayList<>();

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "FILE",
            required = true,
            description =
                    "The file to write: .ypm, .bin as word2vec has it, .glove, or anything else for text with a first"
                            + " line, as word2vec and fastText have it; .gz for gzip.")
    String output = "";

    @Option(names = "--segment", description = "Segment the text on the way, as 'yupian segment' does.")
    boolean segment;

    @Mixin
    final VectorTrainingOptions training = new VectorTrainingOptions();

    @Option(
            names = {"-m", "--model"},
            paramLabel = "ID|FILE",
            description =
                    "The model that cuts the text into words for --segment (default: that of 'yupian segment'): an id,"
                            + " see 'yupian models', or a .ypm file.")
    @Nullable
    String model;

    @Mixin
    final ModelOptions.Allowed models = new ModelOptions.Allowed();

    @Option(names = "--description", paramLabel = "TEXT", description = "A sentence for the card of a .ypm file.")
    String description = "";

    @Option(names = "--licence", paramLabel = "TEXT", description = "The terms of the vectors, for the card.")
    String licence = "not stated";

    VectorsTrainCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = Inputs.path(output);
        Outputs.writable(target);
        Outputs.noInput(target, Inputs.files(files));
        VectorFormat format = Outputs.vectors(output);
        if (!segment && model != null) {
            throw Failure.usage("--model: expected --segment, which alone needs a model");
        }
        training.check();
        Path folder = folder(target);
        MalformedBytes malformed = new MalformedBytes(environment);
        try (EncodedCorpus corpus = read(folder, malformed)) {
            ModelCard card = card(target, format);
            if (!segment) {
                warnOfUncut(corpus);
            }
            training.tooLittle(corpus.tokens()).ifPresent(warning -> environment.note(names() + ": " + warning));
            WordVectors vectors = learn(corpus, folder);
            write(vectors, target, format, card);
            environment.note("%s: %,d words of %d numbers, from %,d tokens"
                    .formatted(output, vectors.size(), vectors.dimension(), corpus.tokens()));
        }
        return malformed.finish() ? Failure.NEGATIVE : 0;
    }

    /** Temporary files lie beside the file that they become. */
    private static Path folder(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        return folder == null ? Path.of("") : folder;
    }

    private EncodedCorpus read(Path folder, MalformedBytes malformed) throws IOException {
        try (DocumentInput lines = DocumentInput.of(files, false, encoding.charset(), malformed, environment);
                CorpusEncoder encoder = CorpusEncoder.in(folder)) {
            Segmenter segmenter = segment ? models.toolkit(environment).segmenter(words()) : WhitespaceSegmenter.of();
            OrderedBatches.Work<SentenceBatch> work =
                    batch -> sentences(segmenter, batch.documents(), encoder.newBatch());
            if (training.threads == 1) {
                OrderedBatches.standard().run(lines, work, encoder::add);
            } else {
                try (Workers workers = new Workers("yupian-worker", training.threads)) {
                    OrderedBatches.standard().run(lines, work, encoder::add, workers.executor(), training.threads);
                }
            }
            return encoder.finish();
        }
    }

    /** Says so if the words are so long that they can hardly be words. */
    private void warnOfUncut(EncodedCorpus corpus) {
        List<String> words = corpus.words();
        long tokens = 0;
        long characters = 0;
        for (int i = 0; i < words.size(); i++) {
            long han = words.get(i)
                    .codePoints()
                    .filter(c -> CharacterClass.of(c) == CharacterClass.HAN)
                    .count();
            if (han > 0) {
                tokens += corpus.count(i);
                characters += han * corpus.count(i);
            }
        }
        if (characters > LONGEST_MEAN * tokens) {
            environment.note("%s: looks unsegmented, with %.1f Chinese characters a word; did you mean --segment?"
                    .formatted(names(), (double) characters / tokens));
        }
    }

    private String names() {
        return files.isEmpty() ? "standard input" : String.join(", ", files);
    }

    private Step words() {
        return model == null ? Step.words() : Step.words().withModel(model);
    }

    /** The words of lines, a line a sentence. */
    private static SentenceBatch sentences(Segmenter segmenter, List<Document> lines, SentenceBatch sentences) {
        for (Document line : lines) {
            String text = line.text();
            segmenter.segment(text, 0, text.length(), (start, end) -> sentences.add(text, start, end));
            sentences.endSentence();
        }
        return sentences;
    }

    private WordVectors learn(EncodedCorpus corpus, Path folder) throws IOException {
        ProgressLine progress = new ProgressLine(environment);
        try (Workers workers = new Workers("yupian-training", training.threads)) {
            return training.trainer(folder, workers.executor()).train(corpus, progress::heard);
        } catch (IllegalArgumentException | DivergenceException e) {
            throw Failure.negative(names() + ": " + e.getMessage());
        } finally {
            progress.finish();
        }
    }

    private void write(WordVectors vectors, Path target, VectorFormat format, ModelCard card) throws IOException {
        try {
            VectorWriter.of(vectors).write(target, format, card);
        } catch (IllegalArgumentException e) {
            throw Failure.negative(output + ": " + e.getMessage());
        }
    }

    private ModelCard card(Path target, VectorFormat format) throws IOException {
        if (format != VectorFormat.YPM) {
            // No other layout keeps a card, and reading all sources again for their hashes takes its time.
            return ModelCard.builder("vectors", VectorModel.KIND).build();
        }
        ModelCard.Builder card = ModelCard.builder(Outputs.id(target), VectorModel.KIND)
                .description(description)
                .licence(licence)
                .trainer("yupian vectors train")
                .seed(training.seed)
                .option("engine", training.engine)
                .option("segment", segment);
        card.options(training.card());
        for (String file : files) {
            Outputs.addSource(card, "", file, "not stated");
        }
        return card.build();
    }
}

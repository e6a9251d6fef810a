package org.yupian.tokenize.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.text.Normalization;
import org.yupian.tokenize.atom.AtomKind;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.smartcn.SmartcnLexicon;

/**
 * Compiles the dictionary of Lucene's smartcn into a lattice model. Run by the build of
 * {@code models/words-permissive}; its {@code main} takes the file to write, and leaves alone one that it has written
 * before.
 */
public final class SmartcnCompiler {
    /** The id of the model. */
    public static final String ID = "lattice-smartcn";

    /** Goes up when the result changes, so that a build does not keep an old file. */
    private static final int REVISION = 4;

    /** How the classes of smartcn are called here; it makes no others while it cuts. */
    private static final Map<String, Integer> CLASSES = Map.of(
            SmartcnLexicon.BEGIN, LatticeModel.BEGIN,
            SmartcnLexicon.END, LatticeModel.END,
            SmartcnLexicon.NUMBER, LatticeModel.id(AtomKind.NUMBER),
            SmartcnLexicon.TIME, LatticeModel.id(AtomKind.TIME),
            SmartcnLexicon.LETTERS, LatticeModel.id(AtomKind.LETTERS));

    /** Of .3, .5, .7 and .9, what scores best on the development sets together. */
    private static final double LAMBDA = 0.3;

    private static final double FLOOR = 0.1;

    private SmartcnCompiler() {}

    /** Writes the model to the file named by the only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("expected one argument, the file to write");
        }
        compile(Path.of(arguments[0]));
    }

    private static void compile(Path file) throws IOException {
        if (upToDate(file)) {
            return;
        }
        SmartcnLexicon lexicon = SmartcnLexicon.read();
        ModelCard.Builder card = ModelCard.builder(ID, LatticeModel.KIND)
                .description(
                        "Words and bigrams of Lucene's smartcn (ICTCLAS, news of the 1990s), compiled as they are.")
                .licence("Apache-2.0")
                .trainer(SmartcnCompiler.class.getName())
                .option("revision", REVISION)
                .option("lambda", LAMBDA)
                .option("floor", FLOOR);
        lexicon.sha256()
                .forEach((name, hash) -> card.source("lucene-analysis-smartcn 9.12.3, " + name, hash, "Apache-2.0"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        LatticeOptions options = LatticeOptions.DEFAULT
                .withSmoothing(new Smoothing.Interpolated(LAMBDA))
                .withFloor(FLOOR)
                .withPrune(0);
        new LatticeEstimator(options)
                .estimate(counts(lexicon))
                .build(card.build())
                .writer()
                .write(file);
    }

    private static boolean upToDate(Path file) {
        try {
            return Files.exists(file)
                    && Integer.toString(REVISION)
                            .equals(String.valueOf(
                                    ModelFile.open(file).card().options().get("revision")));
        } catch (IOException e) {
            // Half a file, or another format: it is made anew.
            return false;
        }
    }

    private static LatticeCounts counts(SmartcnLexicon lexicon) {
        LatticeCounts counts = new LatticeCounts();
        for (SmartcnLexicon.Word word : lexicon.words()) {
            int id = id(word.text(), counts);
            if (id >= 0) {
                counts.add(id, word.count());
            }
        }
        for (SmartcnLexicon.Bigram bigram : lexicon.bigrams()) {
            int left = id(bigram.left(), counts);
            int right = id(bigram.right(), counts);
            if (left >= 0 && right >= 0) {
                counts.add(left, right, bigram.count(), bigram.count());
            }
        }
        return counts;
    }

    /** The id of a word or placeholder; -1 for a placeholder of names, which no rule finds. */
    private static int id(String word, LatticeCounts counts) {
        Integer id = CLASSES.get(word);
        if (id != null) {
            return id;
        }
        return SmartcnLexicon.placeholder(word)
                ? -1
                : counts.word(Normalization.standard().apply(word));
    }
}

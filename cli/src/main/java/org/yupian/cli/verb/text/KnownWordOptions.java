package org.yupian.cli.verb.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.WordOptions;
import org.yupian.cli.process.Environment;
import org.yupian.keywords.discovery.FunctionWords;
import org.yupian.model.MissingModelException;
import org.yupian.pipeline.Pipeline;
import org.yupian.text.Normalization;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.lattice.LatticeSegmenter;
import org.yupian.tokenize.trie.DoubleArrayTrie;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.StandardModels;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.TermsException;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which words are known, and what becomes of them. */
final class KnownWordOptions {
    @Option(
            names = "--known",
            paramLabel = "WHAT",
            description = "What becomes of known words: ${COMPLETION-CANDIDATES} (default: omit).")
    Fate known = Fate.OMIT;

    @Option(
            names = "--lexicon",
            paramLabel = "ID|FILE",
            description = "The lattice model whose words are known (default: " + StandardModels.LATTICE + ").")
    @Nullable
    String lexicon;

    @Mixin
    final WordOptions.Dictionaries dictionaries = new WordOptions.Dictionaries();

    @Mixin
    final ModelOptions.Allowed models = new ModelOptions.Allowed();

    /** What becomes of new words that are known. */
    enum Fate {
        OMIT,
        MARK;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Predicate<String> load(Charset encoding, Environment environment) throws IOException {
        Step step = Step.words().with("method", "lattice");
        Segmenter segmenter = models.toolkit(environment).segmenter(lexicon == null ? step : step.withModel(lexicon));
        if (!(segmenter instanceof LatticeSegmenter lattice)) {
            throw new AssertionError("a lattice is asked for, found " + segmenter.name());
        }
        DoubleArrayTrie words = lattice.model().words();
        // As the model and user dictionaries read them: traditional words are known where simplified ones are.
        Normalization normal = Normalization.standard();
        Set<String> more = new HashSet<>();
        Optional<UserDictionary> dictionary = dictionaries.load(encoding, environment);
        for (UserDictionary layer : dictionary.map(UserDictionary::layers).orElseGet(ArrayList::new)) {
            for (Entry entry : layer.entries()) {
                more.add(normal.apply(entry.word()));
            }
        }
        return word -> words.get(normal.apply(word)) >= 0 || more.contains(normal.apply(word));
    }

    /** Tells runs with a function word at their begin or end; without a model of parts of speech under the terms by words alone. */
    Predicate<String> fragments(Environment environment) throws IOException {
        Toolkit toolkit = models.toolkit(environment);
        Pipeline pipeline;
        try {
            pipeline = toolkit.pipeline(Recipe.of(Step.words(), Step.pos()));
        } catch (TermsException | MissingModelException e) {
            pipeline = toolkit.pipeline(Recipe.of(Step.words()));
        }
        Pipeline words = pipeline;
        return word -> FunctionWords.atEdge(words.run(word));
    }
}

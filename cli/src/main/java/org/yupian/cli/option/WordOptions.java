package org.yupian.cli.option;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.output.DictionaryReports;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.model.ModelFile;
import org.yupian.tokenize.dictionary.CompiledDictionary;
import org.yupian.tokenize.dictionary.DictionaryFormat;
import org.yupian.tokenize.dictionary.DictionaryReader;
import org.yupian.tokenize.dictionary.LoadedDictionary;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the words come from that a verb labels. */
public final class WordOptions {
    @Option(
            names = "--segmenter",
            paramLabel = "ID|FILE",
            description = "The model that cuts the text into words; --model is the one that labels them.")
    @Nullable
    String model;

    @Option(
            names = "--segmented",
            description = "The text is segmented already: words are what stands between white space.")
    boolean segmented;

    @Mixin
    final Methods methods = new Methods();

    @Mixin
    final Dictionaries dictionaries = new Dictionaries();

    /** Whether the text is segmented already. */
    public boolean segmented() {
        return segmented;
    }

    /** The step of words; without any option the one that suits what labels them. */
    public Step step() {
        if (!segmented) {
            return methods.step(model);
        }
        if (model != null || methods.given()) {
            throw Failure.usage(
                    "--segmented: expected no --segmenter, --method or --standard, since nothing is segmented");
        }
        return Step.words().with("method", "spaces");
    }

    /** The toolkit with the user's words. */
    public Toolkit over(Toolkit toolkit, Charset encoding, Environment environment) throws IOException {
        return dictionaries.over(toolkit, encoding, environment);
    }

    /** How text is cut into words. */
    public static final class Methods {
        @Option(
                names = "--method",
                paramLabel = "METHOD",
                description =
                        "How to segment: ${COMPLETION-CANDIDATES}. Without it the model that is named decides, and"
                                + " else it is tagging, or lattice where no such model is under the terms. Forward,"
                                + " backward and bidirectional take the longest words of a lattice; smartcn is Lucene's,"
                                + " for comparison.")
        @Nullable
        Method method;

        @Option(
                names = "--standard",
                paramLabel = "STANDARD",
                completionCandidates = Standards.class,
                description = "Whose words are words 分词规范: ${COMPLETION-CANDIDATES}, or what else the model has"
                        + " (default: general). For --method tagging, which it implies.")
        @Nullable
        String standard;

        /** The ways to segment. */
        enum Method {
            LATTICE,
            TAGGING,
            FORWARD,
            BACKWARD,
            BIDIRECTIONAL,
            SMARTCN;

            /** In small letters, as on the command line. */
            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /** The standards of the model that comes with yupian. */
        static final class Standards implements Iterable<String> {
            private static final List<String> NAMES = List.of("general", "pku", "sxu", "cnc", "weibo", "ud");

            @Override
            public Iterator<String> iterator() {
                return NAMES.iterator();
            }
        }

        /** Whether any of them was given. */
        boolean given() {
            return method != null || standard != null;
        }

        /** The method that is asked for, if it gives one cut of the text and nothing else, or "". */
        public String preciseOnly() {
            if (method == Method.SMARTCN) {
                return method.toString();
            }
            return standard != null || method == Method.TAGGING ? Method.TAGGING.toString() : "";
        }

        /**
         * The step of words.
         *
         * @param model the model that the user names, or null
         */
        public Step step(@Nullable String model) {
            if (method == Method.SMARTCN && model != null) {
                throw Failure.usage("--method smartcn: expected no model to be named, since it has its own");
            }
            if (standard != null && method != null && method != Method.TAGGING) {
                throw Failure.usage("--standard: expected --method tagging, whose models alone have several");
            }
            Step step = model == null ? Step.words() : Step.words().withModel(model);
            if (method != null) {
                step = step.with("method", method);
            }
            return standard == null ? step : step.with("standard", standard);
        }
    }

    /** The user's words. */
    public static final class Dictionaries {
        @Option(
                names = {"-u", "--user-dictionary"},
                paramLabel = "FILE",
                description = "Words of your own, as text (.gz or not) or compiled by 'yupian dictionary build'; may be"
                        + " given again, and the later one has priority. A word's tag, where it has one, is its part of"
                        + " speech, or for 'yupian ner' its type.")
        List<String> files = new ArrayList<>();

        @Option(
                names = "--dictionary-format",
                paramLabel = "FORMAT",
                description = "How the dictionaries are laid out: ${COMPLETION-CANDIDATES} (default: auto).")
        DictionaryFormat format = DictionaryFormat.AUTO;

        /** What was read already; several stages may ask. */
        private Optional<UserDictionary> all = Optional.empty();

        /** Reads the dictionaries and lays them over one another; says on the error stream what became of each. */
        public Optional<UserDictionary> load(Charset encoding, Environment environment) throws IOException {
            if (all.isEmpty()) {
                for (String file : files) {
                    add(file, encoding, environment);
                }
            }
            return all;
        }

        /** The toolkit with the user's words, if there are any. */
        public Toolkit over(Toolkit toolkit, Charset encoding, Environment environment) throws IOException {
            Optional<UserDictionary> words = load(encoding, environment);
            return words.isPresent() ? toolkit.withDictionary(words.get()) : toolkit;
        }

        private void add(String file, Charset encoding, Environment environment) throws IOException {
            UserDictionary upper;
            if (file.endsWith(".ypm")) {
                upper = CompiledDictionary.load(ModelFile.open(Inputs.readable(file)));
            } else {
                LoadedDictionary loaded =
                        Inputs.dictionary(file, DictionaryReader.of(format).withEncoding(encoding));
                upper = DictionaryReports.usable(file, loaded, environment);
            }
            all = Optional.of(all.map(upper::over).orElse(upper));
        }
    }
}

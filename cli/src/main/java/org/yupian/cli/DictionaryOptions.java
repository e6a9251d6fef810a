package org.yupian.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yupian.model.ModelFile;
import org.yupian.tokenize.dictionary.CompiledDictionary;
import org.yupian.tokenize.dictionary.DictionaryFormat;
import org.yupian.tokenize.dictionary.DictionaryReader;
import org.yupian.tokenize.dictionary.LoadedDictionary;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Option;

/** The user's words. */
final class DictionaryOptions {
    @Option(
            names = {"-u", "--user-dictionary"},
            paramLabel = "FILE",
            description = "Words of your own, as text (.gz or not) or compiled by 'yupian dictionary build'; may be"
                    + " given again, and the later one has priority.")
    List<String> files = new ArrayList<>();

    @Option(
            names = "--dictionary-format",
            paramLabel = "FORMAT",
            converter = Choice.OfDictionaryFormat.class,
            completionCandidates = Choice.OfDictionaryFormat.class,
            description = "How the dictionaries are laid out: ${COMPLETION-CANDIDATES} (default: auto).")
    DictionaryFormat format = DictionaryFormat.AUTO;

    /** What was read already; several stages may ask. */
    private Optional<UserDictionary> all = Optional.empty();

    /** Reads the dictionaries and lays them over one another; says on the error stream what became of each. */
    Optional<UserDictionary> load(Environment environment) throws IOException {
        if (all.isEmpty()) {
            for (String file : files) {
                UserDictionary upper = load(file, environment);
                all = Optional.of(all.map(upper::over).orElse(upper));
            }
        }
        return all;
    }

    /** The toolkit with the user's words, if there are any. */
    Toolkit over(Toolkit toolkit, Environment environment) throws IOException {
        return load(environment).map(toolkit::withDictionary).orElse(toolkit);
    }

    private UserDictionary load(String file, Environment environment) throws IOException {
        Path path = Inputs.readable(file);
        if (file.endsWith(".ypm")) {
            return CompiledDictionary.load(ModelFile.open(path));
        }
        LoadedDictionary loaded = DictionaryReader.open(path, format);
        DictionaryReports.note(file, loaded.report(), environment);
        return loaded.dictionary();
    }
}

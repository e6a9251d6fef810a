package org.yupian.cli.verb.vectors;

import java.io.IOException;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.files.LoadedVectors;
import org.yupian.embeddings.files.VectorFiles;
import org.yupian.io.FormatException;
import org.yupian.text.Normalization;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The vectors that a verb works with. */
final class VectorsInput {
    @Option(
            names = {"-v", "--vectors"},
            paramLabel = "FILE",
            required = true,
            description =
                    "Word vectors: .ypm, word2vec's text or binary, GloVe's text, fastText's .vec; gzipped or not.")
    String file = "";

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    /** Loads them and passes on what is remarkable about the file. */
    WordVectors load(Environment environment) throws IOException {
        LoadedVectors loaded;
        try {
            loaded = VectorFiles.open(Inputs.readable(file), encoding.charset());
        } catch (FormatException e) {
            // As a damaged model, it is not what is judged, but what is needed for that.
            throw Failure.unable(String.valueOf(e.getMessage()));
        }
        loaded.remarks().forEach(remark -> environment.note(file + ": " + remark));
        return loaded.vectors();
    }

    /**
     * The word as the vectors have it: as it is written, or else as all that cuts text reads it, in simplified and small
     * letters, which is said. Where neither has a row of its own it is left as it is.
     */
    static String word(String written, WordVectors vectors, Environment environment) {
        if (vectors.index(written) >= 0) {
            return written;
        }
        String read = Normalization.standard().apply(written);
        if (vectors.index(read) < 0) {
            return written;
        }
        environment.note("'%s' has no vector of its own; '%s' stands for it".formatted(written, read));
        return read;
    }
}

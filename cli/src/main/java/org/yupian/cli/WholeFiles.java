package org.yupian.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files as one text each: their lines with a line feed between them, whatever their line ends were. */
final class WholeFiles implements LineSource {
    private final Iterator<Inputs> inputs;

    /** Opens nothing yet, but refuses what is not there. */
    WholeFiles(List<String> names, Environment environment, MalformedBytes malformed) {
        List<String> all = names.isEmpty() ? List.of("-") : names;
        this.inputs = all.stream()
                .map(name -> Inputs.of(List.of(name), environment, malformed))
                .toList()
                .iterator();
    }

    @Override
    public @Nullable String next() throws IOException {
        if (!inputs.hasNext()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        try (Inputs file = inputs.next()) {
            String line = file.next();
            while (line != null) {
                text.append(line);
                line = file.next();
                if (line != null) {
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }
}

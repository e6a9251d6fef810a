package org.yupian.keywords.discovery;

import java.io.IOException;
import java.util.List;

/**
 * How far a search has come; written beside its runs whenever one is complete.
 *
 * @param options those that the runs depend on
 * @param input what names the input
 * @param lines lines read
 * @param characters Chinese characters in the runs
 * @param runs runs in each direction
 */
record SearchState(String options, String input, long lines, long characters, int runs) {
    private static final String FILE = "search.txt";

    static SearchState start(DiscoveryOptions options, String input) {
        return new SearchState(options.fingerprint(), input, 0, 0, 0);
    }

    SearchState withLine() {
        return new SearchState(options, input, lines + 1, characters, runs);
    }

    SearchState withRun(long more) {
        return new SearchState(options, input, lines, characters + more, runs + 1);
    }

    void write(WorkFolder folder) throws IOException {
        folder.replace(FILE, "%s\n%s\n%d\n%d\n%d\n".formatted(options, input, lines, characters, runs));
    }

    /** Reads what a search with the same options and input left. */
    static SearchState read(WorkFolder folder, DiscoveryOptions options, String input) throws IOException {
        if (!folder.has(FILE)) {
            throw new IOException(folder + ": expected a search to go on with, found none");
        }
        List<String> lines = folder.read(FILE).lines().toList();
        try {
            SearchState state = new SearchState(
                    lines.get(0),
                    lines.get(1),
                    Long.parseLong(lines.get(2)),
                    Long.parseLong(lines.get(3)),
                    Integer.parseInt(lines.get(4)));
            if (!state.options.equals(options.fingerprint()) || !state.input.equals(input)) {
                throw new IOException("%s: expected a search with %s in %s, found one with %s in %s"
                        .formatted(folder, options.fingerprint(), input, state.options, state.input));
            }
            folder.adopt(FILE);
            return state;
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException("%s: %s is damaged: %s".formatted(folder, FILE, e.getMessage()), e);
        }
    }
}

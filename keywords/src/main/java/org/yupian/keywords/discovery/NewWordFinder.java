package org.yupian.keywords.discovery;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.yupian.learning.Progress;
import org.yupian.learning.ProgressListener;
import org.yupian.pack.BestItems;
import org.yupian.pack.OpenFiles;

/**
 * Finds words in raw text, with nothing but counts: n-grams whose parts hold together, and whose neighbours vary. Text is
 * given line by line; whenever the memory is full, the n-grams so far are sorted and spilled to disk, and {@link #find}
 * merges these runs. The result depends on the text and the options alone, not on the memory.
 *
 * <p>The measures are those of Zhang et al. 2000 and Feng et al. 2004 ("Accessor variety criteria for Chinese word
 * extraction"), with entropy for the variety: see {@link NewWord}. Only stretches of Chinese characters of the BMP are
 * looked at, and the letters and digits inside or beside them. The listener hears of the steps of {@link #find}. For one thread.
 */
public final class NewWordFinder implements Closeable {
    /** Chars of a chunk take two bytes and their sorted positions four; as much again is left for all else. */
    private static final int BYTES_PER_CHAR = 12;

    /** Runs that are merged at once, each with a buffer of 64 KiB. */
    private static final int MOST_RUNS = 64;

    /** Candidates that are kept, the best of all, so that memory does not depend on the corpus. */
    private static final int POOL = 100_000;

    private static final String LETTERS = "letters.txt";

    private static final String[] DIRECTIONS = {"forward", "backward"};

    private final DiscoveryOptions options;
    private final WorkFolder folder;
    private final ProgressListener listener;
    private final LetterRuns letters;
    private final HanChunk chunk;
    private SearchState state;
    /** Read by whoever interrupts, on a thread of its own. */
    private volatile long covered;

    private NewWordFinder(DiscoveryOptions options, WorkFolder folder, SearchState state, ProgressListener listener) {
        this.options = options;
        this.folder = folder;
        this.state = state;
        this.covered = state.lines();
        this.listener = listener;
        this.letters = new LetterRuns();
        this.chunk = new HanChunk(options.memory() / BYTES_PER_CHAR, options.letters() ? letters : null);
    }

    /** A finder with its temporary files in a new folder inside {@code parent}; closing it deletes them. */
    public static NewWordFinder in(Path parent, DiscoveryOptions options, ProgressListener listener)
            throws IOException {
        return new NewWordFinder(options, WorkFolder.in(parent), SearchState.start(options, ""), listener);
    }

    /**
     * A finder with its temporary files in this folder, where an interrupted search leaves what it has done.
     *
     * @param input what names the input, so that a search only goes on with the same
     */
    public static NewWordFinder at(Path folder, String input, DiscoveryOptions options, ProgressListener listener) {
        return new NewWordFinder(options, WorkFolder.at(folder), SearchState.start(options, input), listener);
    }

    /**
     * Goes on with an interrupted search; the caller skips the first {@link #lines} lines.
     *
     * @throws IOException if the folder has none, or one with other input or another length of words
     */
    public static NewWordFinder resume(Path folder, String input, DiscoveryOptions options, ProgressListener listener)
            throws IOException {
        WorkFolder files = WorkFolder.at(folder);
        SearchState state = SearchState.read(files, options, input);
        for (int run = 0; run < state.runs(); run++) {
            for (String direction : DIRECTIONS) {
                files.adopt(name(direction, 0, run));
            }
        }
        NewWordFinder finder = new NewWordFinder(options, files, state, listener);
        if (files.has(LETTERS)) {
            finder.letters.restore(files.read(LETTERS));
            files.adopt(LETTERS);
        }
        return finder;
    }

    /** How many lines were added, those of an interrupted search included. */
    public long lines() {
        return state.lines();
    }

    /** How many lines lie on the disk: an interrupted search goes on after them. Safe for all threads. */
    public long covered() {
        return covered;
    }

    /** Adds a line of text. */
    public void add(CharSequence line) throws IOException {
        boolean spilled = false;
        for (int at = chunk.add(line, 0); chunk.full(); at = chunk.add(line, at)) {
            spill();
            spilled = true;
        }
        state = state.withLine();
        if (spilled) {
            // Not before: whoever goes on begins with a whole line, counts none of it twice, and must not miss its end.
            if (!chunk.isEmpty()) {
                spill();
            }
            folder.replace(LETTERS, letters.text());
            state.write(folder);
            covered = state.lines();
        }
    }

    private void spill() throws IOException {
        for (int i = 0; i < DIRECTIONS.length; i++) {
            int step = i == 0 ? 1 : -1;
            try (RunWriter out = new RunWriter(folder.output(name(DIRECTIONS[i], 0, state.runs())))) {
                new ChunkGrams(chunk, step, options.maxLength() + 1).writeTo(out);
            }
        }
        state = state.withRun(chunk.characters());
        chunk.clear();
    }

    private static String name(String direction, int round, int run) {
        return "%s-%d-%d".formatted(direction, round, run);
    }

    /**
     * The words of all lines, the best first, without those that live inside longer ones only.
     *
     * @throws CancellationException if the listener ends the search
     */
    public List<NewWord> find() throws IOException {
        if (!chunk.isEmpty()) {
            spill();
        }
        SideFiles[] sides = new SideFiles[DIRECTIONS.length];
        for (int i = 0; i < DIRECTIONS.length; i++) {
            String direction = DIRECTIONS[i];
            sides[i] = new SideFiles(folder, "side-" + direction);
            try (SideFiles side = sides[i];
                    GramSource source = merged(direction)) {
                new GramScan(options, i == 1, side::write).run(source);
            }
            step(i + 1);
        }
        BestItems<NewWord> pool = new BestItems<>(POOL, NewWord::bestFirst);
        for (int part = 0; part < SideFiles.PARTS; part++) {
            join(sides, part, pool);
        }
        List<NewWord> found = Overlaps.resolved(pool.ranked());
        step(DIRECTIONS.length + 1);
        return found;
    }

    private void step(int done) {
        if (!listener.heard(Progress.of("steps", done, DIRECTIONS.length + 1))) {
            throw new CancellationException("the search was ended after step " + done);
        }
    }

    /** One source of all runs; where they are many, they are merged in rounds. The first round's files stay. */
    private GramSource merged(String direction) throws IOException {
        int runs = state.runs();
        int round = 0;
        while (runs > MOST_RUNS) {
            int merged = 0;
            for (int from = 0; from < runs; from += MOST_RUNS) {
                try (GramSource source = open(direction, round, from, Math.min(runs, from + MOST_RUNS));
                        RunWriter out = new RunWriter(folder.output(name(direction, round + 1, merged)))) {
                    while (source.next()) {
                        out.write(source.gram(), source.length(), source.count());
                    }
                }
                merged++;
            }
            runs = merged;
            round++;
        }
        return open(direction, round, 0, runs);
    }

    private GramSource open(String direction, int round, int from, int to) throws IOException {
        OpenFiles files = new OpenFiles();
        try {
            List<RunReader> readers = new ArrayList<>();
            for (int run = from; run < to; run++) {
                readers.add(files.add(new RunReader(folder.input(name(direction, round, run)))));
            }
            return new RunMerge(readers, files);
        } catch (IOException | RuntimeException | Error e) {
            files.closeAfter(e);
            throw e;
        }
    }

    private void join(SideFiles[] sides, int part, BestItems<NewWord> pool) throws IOException {
        Map<String, GramSide> forward = new HashMap<>();
        sides[0].read(part, side -> forward.put(side.gram(), side));
        sides[1].read(part, right -> {
            GramSide left = forward.get(right.gram());
            if (left != null) {
                double cohesion = cohesion(left, right);
                if (cohesion >= options.minCohesion()) {
                    // What follows when reading backward stands to the left.
                    pool.offer(NewWord.of(
                            letters.spelled(left.gram()), left.count(), cohesion, right.freedom(), left.freedom()));
                }
            }
        });
    }

    private double cohesion(GramSide forward, GramSide backward) {
        int length = forward.gram().length();
        double least = Double.MAX_VALUE;
        for (int cut = 1; cut < length; cut++) {
            double chance = (double) forward.part(cut) * (double) backward.part(length - cut);
            least = Math.min(least, StrictMath.log((double) forward.count() * (double) state.characters() / chance));
        }
        return least;
    }

    /** Deletes the temporary files. */
    @Override
    public void close() throws IOException {
        folder.deleteAll();
    }
}

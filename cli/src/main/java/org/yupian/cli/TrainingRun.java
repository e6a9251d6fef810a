package org.yupian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.Checkpoint;
import org.yupian.tagging.train.TrainingListener;

/**
 * One training from the command line: shows how it goes on, and notes after each round how far it has come, so that
 * whatever ends the process costs one round at most.
 */
final class TrainingRun implements TrainingListener, AutoCloseable {
    private final Environment environment;
    private final TrainingProgress progress;
    private final DevelopmentScore score;
    private final Path checkpoint;
    private final @Nullable String resume;
    private final Thread onInterrupt = new Thread(this::interrupted, "yupian-interrupted");
    private boolean written;
    private boolean ending;

    /** Scores weights on the development set, in words; empty where there is none. */
    interface DevelopmentScore {
        String of(ChainWeights weights) throws IOException;
    }

    TrainingRun(TrainingOptions options, Path target, DevelopmentScore score, Environment environment) {
        this.environment = environment;
        this.progress = new TrainingProgress(environment);
        this.score = score;
        this.resume = options.resume;
        this.checkpoint = options.checkpoint(target);
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    @Override
    public Optional<Checkpoint> start() {
        if (resume == null) {
            return Optional.empty();
        }
        try {
            Checkpoint start = Checkpoint.read(Inputs.readable(resume));
            progress.resumed(start.round());
            return Optional.of(start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock makes whoever interrupts wait until the file is whole. */
    @Override
    public synchronized void reached(Supplier<Checkpoint> state) {
        if (ending) {
            return;
        }
        try {
            state.get().write(checkpoint);
            written = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean round(int round, int rounds, double loss, Supplier<ChainWeights> weights) {
        if (progress.shown()) {
            try {
                progress.round(round, rounds, loss, score.of(weights.get()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return true;
    }

    private synchronized void interrupted() {
        ending = true;
        environment.note(
                written
                        ? "interrupted; --resume " + checkpoint + " goes on after the last round"
                        : "interrupted; there is no checkpoint to go on from");
    }

    /** The model is written, so the checkpoint has done its duty, if this run wrote one. */
    void done() throws IOException {
        if (written) {
            Files.deleteIfExists(checkpoint);
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook has said why.
            ending = true;
        }
    }
}

package org.yupian.cli.verb.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Interruption;
import org.yupian.cli.process.ProgressLine;
import org.yupian.learning.Progress;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.Checkpoint;
import org.yupian.tagging.train.TrainingListener;

/**
 * One training from the command line: shows how it goes on, and notes after each round how far it has come, so that
 * whatever ends the process costs one round at most.
 */
final class TrainingRun implements TrainingListener, AutoCloseable {
    private final Environment environment;
    private final ProgressLine progress;
    private final DevelopmentScore score;
    private final Path checkpoint;
    private final @Nullable String resume;
    private final Interruption interruption;
    private String scored = "";
    private boolean written;
    private boolean tooLarge;
    private boolean ending;

    /** Scores weights on the development set, in words; empty where there is none. */
    interface DevelopmentScore {
        String of(ChainWeights weights);
    }

    TrainingRun(TrainingOptions options, Path target, DevelopmentScore score, Environment environment) {
        this.environment = environment;
        this.progress = new ProgressLine(environment);
        this.score = score;
        this.resume = options.resume;
        this.checkpoint = options.checkpoint(target);
        this.interruption = Interruption.then(this::interrupted);
    }

    @Override
    public Optional<Checkpoint> start() {
        if (resume == null) {
            return Optional.empty();
        }
        try {
            Checkpoint start = Checkpoint.read(Inputs.readable(resume));
            progress.resumed(start.round());
            environment.note("going on after round " + start.round());
            return Optional.of(start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void reached(Round round) {
        round.checkpoint().ifPresent(this::write);
        if (progress.due("rounds")) {
            scored = score.of(round.weights());
        }
    }

    /** The lock makes whoever interrupts wait until the file is whole. */
    private synchronized void write(Checkpoint state) {
        if (ending || tooLarge) {
            return;
        }
        tooLarge = !state.fits();
        if (tooLarge) {
            environment.note("no checkpoints: there are more weights than a file of 2 GiB can hold");
            return;
        }
        try {
            state.write(checkpoint);
            written = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean heard(Progress round) {
        progress.heard(round, scored);
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
        interruption.end();
    }
}

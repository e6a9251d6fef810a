package org.yupian.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yupian.toolkit.Step;
import picocli.CommandLine.Option;

/** How text is cut into words. */
final class MethodOptions {
    @Option(
            names = "--method",
            paramLabel = "METHOD",
            converter = Choice.OfMethod.class,
            completionCandidates = Choice.OfMethod.class,
            description = "How to segment: ${COMPLETION-CANDIDATES}. Without it the model that is named decides, and"
                    + " else it is lattice for segment, tagging where words are labelled. Forward, backward and"
                    + " bidirectional take the longest words of the model; smartcn is Lucene's, for comparison.")
    @Nullable
    Method method;

    @Option(
            names = "--standard",
            paramLabel = "STANDARD",
            converter = Choice.OfStandard.class,
            completionCandidates = Choice.OfStandard.class,
            description = "Whose words are words: ${COMPLETION-CANDIDATES} (default: pku). For --method tagging, which"
                    + " it implies.")
    @Nullable
    Standard standard;

    /** The ways to segment. */
    enum Method {
        LATTICE,
        TAGGING,
        FORWARD,
        BACKWARD,
        BIDIRECTIONAL,
        SMARTCN
    }

    /** Standards of segmentation 分词规范, each that of a corpus. */
    enum Standard {
        PKU,
        CNC,
        SXU,
        WEIBO
    }

    /** Whether any of them was given. */
    boolean given() {
        return method != null || standard != null;
    }

    /** Whether they give one cut of the text and nothing else. */
    boolean preciseOnly() {
        return standard != null || method == Method.TAGGING || method == Method.SMARTCN;
    }

    /**
     * The step of words.
     *
     * @param model the model that the user names, or null
     */
    Step step(@Nullable String model) {
        if (standard != null && model != null) {
            throw Failure.usage("--standard: expected no model to be named, since it names one");
        }
        if (method == Method.SMARTCN && model != null) {
            throw Failure.usage("--method smartcn: expected no model to be named, since it has its own");
        }
        if (standard != null && method != null && method != Method.TAGGING) {
            throw Failure.usage("--standard: expected --method tagging, which alone has a model for each");
        }
        Step step = model == null ? Step.words() : Step.words().withModel(model);
        if (method != null) {
            step = step.with("method", method.name().toLowerCase(Locale.ROOT));
        }
        return standard == null ? step : step.with("standard", standard.name().toLowerCase(Locale.ROOT));
    }
}

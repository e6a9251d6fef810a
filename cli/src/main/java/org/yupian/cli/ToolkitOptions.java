package org.yupian.cli;

import org.jspecify.annotations.Nullable;
import org.yupian.model.Terms;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which models may be used, and where they lie: what a toolkit is made of. */
final class ToolkitOptions {
    @Mixin
    final ModelFolder folder = new ModelFolder();

    @Option(
            names = "--terms",
            paramLabel = "TIER",
            converter = Choice.OfTerms.class,
            completionCandidates = Choice.OfTerms.class,
            description = "Use only models under these terms, made from nothing but what is under them: permissive"
                    + " (Apache, MIT, BSD, public domain), open (also CC BY and CC BY-SA), any (default).")
    @Nullable
    Terms terms;

    @Option(names = "--permissive-only", description = "The same as --terms permissive.")
    boolean permissiveOnly;

    /** The terms that models may have. */
    Terms terms() {
        if (!permissiveOnly) {
            return terms == null ? Terms.ANY : terms;
        }
        if (terms != null && terms != Terms.PERMISSIVE) {
            throw Failure.usage("--permissive-only: expected no --terms beside it, found " + terms);
        }
        return Terms.PERMISSIVE;
    }

    /** A toolkit of what there is. */
    Toolkit toolkit(Environment environment) {
        return Toolkit.of(folder.source(environment)).under(terms());
    }
}

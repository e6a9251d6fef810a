package org.yupian.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;
import org.yupian.toolkit.StandardModels;

/** Which model does the work, and on what terms. */
class ToolkitOptionsTest {
    private static final String TAGGING = StandardModels.TAGGING;

    private final Yupian yupian;

    ToolkitOptionsTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    private void segments(String... options) {
        String[] arguments = {"segment", "--text", "长江的起源"};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + options.length);
        System.arraycopy(options, 0, all, arguments.length, options.length);
        assertEquals(new Yupian.Result(0, "长江 的 起源\n", ""), yupian.run(all), String.join(" ", options));
    }

    private void refused(String words, String... arguments) {
        Yupian.Result result = yupian.run(arguments);
        assertEquals(2, result.status(), result.out());
        assertEquals("", result.out());
        assertTrue(result.errors().startsWith("yupian: ") && result.errors().contains(words), result.errors());
    }

    @Test
    void theModelDecidesUnlessTheUserDoes() {
        segments();
        segments("--model", TAGGING);
        segments("--method", "tagging");
        segments("--standard", "pku");
        segments("--standard", "general");
        segments("--method", "tagging", "--standard", "pku");
        segments("--model", TAGGING, "--standard", "sxu");
        segments("--model", StandardModels.LATTICE);
        segments("--mode", "precise");
        refused("kind 'lattice'", "segment", "--method", "lattice", "--model", TAGGING, "-t", "甲");
        refused("kind 'segment-tagging'", "segment", "--method", "tagging", "-m", StandardModels.LATTICE, "-t", "甲");
        refused("kind 'lattice'", "explain", "--method", "lattice", "--model", TAGGING, "甲");
        refused("expected a tagger or a lattice", "explain", "--method", "forward", "甲");
        refused("expected a tagger", "explain", "--method", "lattice", "--n-best", "2", "甲");
        refused("--n-best: expected 1 or more, found 0", "explain", "--n-best", "0", "甲");
        refused("expected standard general, pku, sxu, found 'ctb'", "explain", "--standard", "ctb", "甲");
        refused("--standard", "segment", "--standard", "pku", "--method", "lattice", "-t", "甲");
        refused("expected standard general, pku, sxu, found 'ctb'", "segment", "--standard", "ctb", "-t", "甲");
        refused(
                "expected a model of kind 'segment-tagging', found 'lattice-general' of kind 'lattice'",
                "segment",
                "--standard",
                "pku",
                "--model",
                StandardModels.LATTICE,
                "-t",
                "甲");
        refused("--method smartcn", "segment", "--method", "smartcn", "--model", TAGGING, "-t", "甲");
        refused("--mode precise", "segment", "--method", "tagging", "--mode", "index", "-t", "甲");
        refused("--n-best", "segment", "--method", "forward", "--n-best", "2", "-t", "甲");
    }

    @Test
    void permissiveOnlyTakesNothingElse() {
        segments("--permissive-only");
        segments("--permissive-only", "--method", "backward");
        segments("--permissive-only", "--model", StandardModels.LATTICE);
        refused("'segment-tagging'", "segment", "--permissive-only", "--method", "tagging", "-t", "甲");
        refused("'segment-tagging'", "segment", "--permissive-only", "--standard", "pku", "-t", "甲");
        refused("public for research", "segment", "--permissive-only", "--model", TAGGING, "-t", "甲");
        assertEquals(0, yupian.run("explain", "--permissive-only", "甲").status());
        String all = yupian.run("models").out();
        assertTrue(all.contains(TAGGING + "  segment-tagging, 0.0 MB, terms: public for research (any)\n"), all);
        assertTrue(all.contains("    from sentences.txt (public for research)\n"), all);
        String some = yupian.run("models", "--permissive-only").out();
        assertTrue(some.contains(StandardModels.LATTICE) && !some.contains(TAGGING), some);
    }

    @Test
    void termsHaveThreeTiers() {
        segments("--terms", "permissive");
        segments("--terms", "open");
        segments("--terms", "any", "--model", TAGGING);
        refused("under open terms", "segment", "--terms", "open", "--model", TAGGING, "-t", "甲");
        refused("found open", "segment", "--permissive-only", "--terms", "open", "-t", "甲");
        refused("expected one of permissive, open, any", "segment", "--terms", "free", "-t", "甲");
    }

    @Test
    void userWordsTakeEffectWithTagging() throws java.io.IOException {
        String words = yupian.file("words.txt", "长江的\tHARD\n");
        Yupian.Result result = yupian.run("segment", "--method", "tagging", "-u", words, "--text", "长江的起源");
        assertEquals("长江的 起源\n", result.out(), result.errors());
    }
}

package org.yupian.tagging.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Spans;
import org.yupian.sequence.ForwardBackward;
import org.yupian.sequence.LabelPath;
import org.yupian.sequence.Viterbi;
import org.yupian.tokenize.SegmentationPath;

/**
 * The best cuts of a short text. White space ends a stretch, as in {@link TaggingRun}; the cuts of stretches are independent of one
 * another, so those of the text are their cheapest combinations. For one thread.
 */
final class TaggingPaths {
    private static final Comparator<SegmentationPath> CHEAPEST = Comparator.comparingDouble(SegmentationPath::cost);

    /** So many times as many cuts are looked at as are asked for, where many of them hold words that the user forbids. */
    private static final int MOST_FORBIDDEN = 16;

    private final CharSequence text;
    private final int most;
    private final @Nullable FavouredWords user;
    private final BlockDecoder decoder;
    private final float step;
    /** Scores are whole numbers of steps, which add up without rounding, so that ties are broken as {@link CutDecoder} does. */
    private final Viterbi paths;

    private final ForwardBackward sums;

    TaggingPaths(TaggingSegmenter segmenter, CharSequence text, int most) {
        this.text = text;
        this.most = most;
        this.user = segmenter.user();
        this.decoder = BlockDecoder.of(segmenter, text, 0, text.length());
        this.step = segmenter.model().chain().step();
        this.paths = Viterbi.of(segmenter.decoder().chain(1));
        this.sums = ForwardBackward.of(segmenter.decoder().chain(step));
    }

    List<SegmentationPath> find() {
        List<List<SegmentationPath>> all = new ArrayList<>();
        all.add(List.of(new SegmentationPath(Spans.builder(0).build(), 0)));
        decoder.stretches((from, end) -> all.set(0, combined(all.get(0), stretch(from, end))));
        return all.get(0);
    }

    private List<SegmentationPath> stretch(int from, int to) {
        decoder.decode(from, to);
        int length = decoder.block.units.count();
        double all = sums.logPartition(decoder.emissions(step), length);
        return allowed(decoder.emissions(1), length).stream()
                .map(path -> new SegmentationPath(words(path), all - path.score() * step))
                .toList();
    }

    private List<LabelPath> allowed(float[] emissions, int length) {
        for (int asked = most; ; asked *= 2) {
            List<LabelPath> ranked = paths.nBest(emissions, length, asked);
            List<LabelPath> allowed =
                    ranked.stream().filter(path -> !forbidden(path)).limit(most).toList();
            if (allowed.size() == most || ranked.size() < asked || asked / most >= MOST_FORBIDDEN) {
                return allowed;
            }
        }
    }

    /** Whether a cut has words that the user forbids and that can be cut. */
    private boolean forbidden(LabelPath path) {
        if (user == null || !user.forbids()) {
            return false;
        }
        Block block = decoder.block;
        boolean free = false;
        int start = 0;
        for (int i = 0; i < path.length(); i++) {
            free |= i > start && block.plan[i] == CutDecoder.FREE;
            if (TagScheme.ends(path.label(i))) {
                if (free && user.entries().never(text, block.place(start), block.place(i + 1))) {
                    return true;
                }
                start = i + 1;
                free = false;
            }
        }
        return false;
    }

    private Spans words(LabelPath path) {
        Block block = decoder.block;
        Spans.Builder words = Spans.builder(path.length());
        int start = 0;
        for (int i = 0; i < path.length(); i++) {
            if (TagScheme.ends(path.label(i))) {
                if (!block.blank(start, i + 1)) {
                    words.accept(block.place(start), block.place(i + 1));
                }
                start = i + 1;
            }
        }
        return words.build();
    }

    /** The cheapest of all cuts of one stretch with all of the next. */
    private List<SegmentationPath> combined(List<SegmentationPath> before, List<SegmentationPath> after) {
        List<SegmentationPath> pairs = new ArrayList<>();
        for (SegmentationPath first : before) {
            for (SegmentationPath second : after) {
                Spans.Builder words =
                        Spans.builder(first.tokens().size() + second.tokens().size());
                first.tokens().forEach(words);
                second.tokens().forEach(words);
                pairs.add(new SegmentationPath(words.build(), first.cost() + second.cost()));
            }
        }
        pairs.sort(CHEAPEST);
        return List.copyOf(pairs.subList(0, Math.min(most, pairs.size())));
    }
}

package org.yupian.tagging.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Spans;
import org.yupian.sequence.ForwardBackward;
import org.yupian.sequence.LabelPath;
import org.yupian.sequence.LinearChain;
import org.yupian.sequence.Viterbi;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.feature.Columns;
import org.yupian.tokenize.SegmentationPath;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.dictionary.ForcedSpans;
import org.yupian.tokenize.dictionary.WordMatcher;

/**
 * The best cuts of a short text. White space ends a stretch, as in {@link TaggingRun}; the cuts of stretches are independent of one
 * another, so those of the text are their cheapest combinations. For one thread.
 */
final class TaggingPaths {
    private static final Comparator<SegmentationPath> CHEAPEST = Comparator.comparingDouble(SegmentationPath::cost);

    private final TaggingSegmenter segmenter;
    private final CharSequence text;
    private final int most;
    private final @Nullable FavouredWords user;
    private final @Nullable WordMatcher matcher;
    private final ForcedSpans forced;
    private final Block block;
    private final LinearChain chain;

    TaggingPaths(TaggingSegmenter segmenter, CharSequence text, int most) {
        this.segmenter = segmenter;
        this.text = text;
        this.most = most;
        FavouredWords words = segmenter.user();
        this.user = words;
        this.matcher = words == null ? null : words.entries().matcher(text, 0, text.length());
        this.forced =
                words != null && matcher != null && words.entries().forces() ? matcher.forced() : ForcedSpans.none();
        this.block = new Block(text, forced);
        this.chain = chain(segmenter);
    }

    /** The transitions, in which what may not follow is forbidden, with what a cut is worth besides. */
    private static LinearChain chain(TaggingSegmenter segmenter) {
        ChainModel model = segmenter.model().chain();
        TagScheme scheme = segmenter.model().scheme();
        int labels = scheme.labels().size();
        float favour = Math.round(segmenter.favour() / model.step()) * model.step();
        float[] between = new float[labels * labels];
        float[] start = new float[labels];
        float[] end = new float[labels];
        for (int from = 0; from < labels; from++) {
            start[from] = scheme.allows(-1, from) ? model.chain().start(from) : Float.NEGATIVE_INFINITY;
            end[from] = scheme.allows(from, -1) ? model.chain().end(from) : Float.NEGATIVE_INFINITY;
            for (int to = 0; to < labels; to++) {
                between[from * labels + to] = scheme.allows(from, to)
                        ? model.chain().transition(from, to) + (TagScheme.begins(to) ? favour : 0)
                        : Float.NEGATIVE_INFINITY;
            }
        }
        return LinearChain.of(between, start, end);
    }

    List<SegmentationPath> find() {
        List<SegmentationPath> all =
                List.of(new SegmentationPath(Spans.builder(0).build(), 0));
        for (int at = 0; at < text.length(); ) {
            if (gap(at)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && !gap(end)) {
                end++;
            }
            all = combined(all, stretch(at, end));
            at = end;
        }
        return all;
    }

    private boolean gap(int at) {
        if (CharacterKinds.of(text.charAt(at)) != CharacterKinds.SPACE) {
            return false;
        }
        int next = forced.firstEndingAfter(at);
        return next == forced.size() || forced.start(next) > at;
    }

    private List<SegmentationPath> stretch(int from, int to) {
        WordMatcher soft = user != null && user.favours() ? matcher : null;
        block.read(from, to, soft);
        int length = block.units.count();
        int labels = segmenter.model().scheme().labels().size();
        int[] scores = new int[length * labels];
        Columns columns = new Columns(SegmentationColumns.NAMES.size());
        segmenter.columns().fill(block.units, columns);
        segmenter.scores(block.units, columns, scores);
        if (user != null && soft != null) {
            user.favour(soft, from, block.units, scores);
        }
        byte[] best = new byte[length];
        segmenter.decoder().decode(scores, length, block.plan, 0, new byte[length * labels], best);
        block.joinNames(best);
        float[] emissions = emissions(scores, labels);
        double all = ForwardBackward.of(chain).logPartition(emissions, length);
        List<SegmentationPath> paths = new ArrayList<>();
        for (LabelPath path : Viterbi.of(chain).nBest(emissions, length, most)) {
            paths.add(new SegmentationPath(words(path, from), all - path.score()));
        }
        return paths;
    }

    private float[] emissions(int[] scores, int labels) {
        float[] emissions = new float[scores.length];
        for (int i = 0; i < scores.length; i++) {
            byte fixed = i < labels ? CutDecoder.FREE : block.plan[i / labels];
            boolean allowed = fixed == CutDecoder.FREE || TagScheme.begins(i % labels) == (fixed == CutDecoder.CUT);
            emissions[i] = allowed ? scores[i] * segmenter.model().chain().step() : Float.NEGATIVE_INFINITY;
        }
        return emissions;
    }

    private Spans words(LabelPath path, int from) {
        int length = block.units.count();
        Spans.Builder words = Spans.builder(length);
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (TagScheme.ends(path.label(i))) {
                if (!block.blank(start, i + 1)) {
                    words.accept(from + block.units.start(start), from + block.units.start(i + 1));
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

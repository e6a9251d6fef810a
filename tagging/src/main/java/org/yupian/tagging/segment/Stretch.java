package org.yupian.tagging.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yupian.sequence.ForwardBackward;
import org.yupian.sequence.Marginals;
import org.yupian.tagging.feature.Columns;
import org.yupian.tokenize.atom.AtomKind;

/**
 * A stretch of a text that is explained: as it was decoded, with the best ways through each place and how probable they are. A unit
 * is what {@link org.yupian.tagging.feature.Units} says. Not changed once made.
 */
final class Stretch {
    private final TaggingSegmenter segmenter;
    private final String text;
    private final BlockDecoder decoded;
    private final Block block;
    private final BestWays ways;
    private final Marginals marginals;
    private final KnownWords known;
    private final List<Favoured> favoured = new ArrayList<>();

    /**
     * A word that is favoured beside the weights of the model.
     *
     * @param name why
     * @param start the unit where it begins
     * @param end the unit behind it
     * @param bonus what each unit gets whose label is that of the word
     */
    record Favoured(String name, int start, int end, int bonus) {}

    /** What {@code decoded} holds, which is kept. */
    Stretch(TaggingSegmenter segmenter, String text, BlockDecoder decoded, ForwardBackward sums) {
        this.segmenter = segmenter;
        this.text = text;
        this.decoded = decoded;
        this.block = decoded.block;
        this.ways = new BestWays(segmenter.decoder(), decoded);
        this.marginals =
                sums.marginals(decoded.emissions(segmenter.model().chain().step()), count());
        this.known = new KnownWords(segmenter, block.units);
        LetteredWords lettered = segmenter.lettered();
        lettered.favoured(
                block.units,
                decoded.columns,
                (from, end) -> favoured.add(new Favoured("letters in a word", from, end, lettered.bonus())));
        FavouredWords user = segmenter.user();
        if (user != null) {
            user.favoured(
                    user.entries().matcher(text, 0, text.length()),
                    block.start(),
                    block.units,
                    (from, end, number) -> favoured.add(new Favoured(
                            user.entries().entry(number).origin().toString(), from, end, user.bonus(number))));
        }
    }

    /** How many units there are. */
    int count() {
        return block.units.count();
    }

    /** Where in the text a unit begins; of {@link #count}, where the stretch ends. */
    int place(int unit) {
        return block.place(unit);
    }

    /** The unit that begins at a place in the text, {@link #count} at the end of the stretch, -1 if none does. */
    int unit(int place) {
        return block.units.at(place - block.start());
    }

    /** The unit that has a char of the text. */
    int unitOf(int place) {
        int unit = unit(place);
        for (int at = place; unit < 0; at--) {
            unit = unit(at);
        }
        return unit;
    }

    /** Whether a word begins at a unit. */
    boolean cut(int unit) {
        return TagScheme.begins(decoded.path[unit]);
    }

    /** Whether something else than the model decides whether a word begins at a unit. */
    boolean fixed(int unit) {
        return block.plan[unit] != CutDecoder.FREE;
    }

    /** The probability that a word begins at a unit. */
    double cutProbability(int unit) {
        double sum = 0;
        for (int label = 0; label < segmenter.decoder().labels(); label++) {
            sum += TagScheme.begins(label) ? marginals.label(unit, label) : 0;
        }
        return Math.min(1, sum);
    }

    /** By how much the best cut costs more in which it is otherwise whether a word begins at a unit, in nats. */
    double margin(int unit) {
        return behind(ways.score(unit, !cut(unit)));
    }

    /** What one unit of scores is worth, as it was written: 0.03, and not the float next to it. */
    double step() {
        return Double.parseDouble(Float.toString(segmenter.model().chain().step()));
    }

    private double behind(int score) {
        return BestWays.possible(score) ? (ways.best() - score) * step() : Double.POSITIVE_INFINITY;
    }

    /** What makes that difference; nothing where it is infinite. */
    List<Reason> reasons(int unit) {
        return Double.isInfinite(margin(unit)) ? List.of() : reasons(ways.path(unit, !cut(unit)));
    }

    private List<Reason> reasons(byte[] other) {
        return Differences.of(segmenter, this, Arrays.copyOf(decoded.path, count()), other);
    }

    /** The probability that some units are a word, by the chain rule over its labels. */
    double probability(int start, int end) {
        TagScheme scheme = segmenter.model().scheme();
        double probability = marginals.label(start, scheme.label(0, end - start));
        for (int unit = start + 1; unit < end && probability > 0; unit++) {
            int before = scheme.label(unit - 1 - start, end - start);
            int label = scheme.label(unit - start, end - start);
            probability *= marginals.pair(unit, before, label) / marginals.label(unit - 1, before);
        }
        return Math.min(1, probability);
    }

    /** By how much the best cut costs more in which some units are a word, in nats; infinite if there is none. */
    double margin(int start, int end) {
        return behind(ways.score(start, end, segmenter.model().scheme()));
    }

    /** What makes that difference; nothing where it is infinite. */
    List<Reason> reasons(int start, int end) {
        return Double.isInfinite(margin(start, end)) ? List.of() : reasons(pathWith(start, end));
    }

    private byte[] pathWith(int start, int end) {
        return ways.path(start, end, segmenter.model().scheme());
    }

    /** The words of the best cut in which some units are a word, and those of the best cut there, as far as they differ. */
    String instead(int start, int end) {
        byte[] other = pathWith(start, end);
        int first = Math.max(0, Arrays.mismatch(other, Arrays.copyOf(decoded.path, count())));
        int last = first;
        for (int unit = first; unit < count(); unit++) {
            last = other[unit] == decoded.path[unit] ? last : unit;
        }
        while (first > 0 && !(TagScheme.begins(other[first]) && cut(first))) {
            first--;
        }
        last++;
        while (last < count() && !(TagScheme.begins(other[last]) && cut(last))) {
            last++;
        }
        return words(other, first, last) + " in place of " + words(decoded.path, first, last);
    }

    private String words(byte[] path, int first, int last) {
        StringBuilder out = new StringBuilder();
        int from = first;
        for (int unit = first; unit < last; unit++) {
            if (TagScheme.ends(path[unit])) {
                if (!block.blank(from, unit + 1)) {
                    out.append(out.isEmpty() ? "" : " / ").append(text, place(from), place(unit + 1));
                }
                from = unit + 1;
            }
        }
        return out.toString();
    }

    /** Whether some units are a word of the best cut. */
    boolean isWord(int start, int end) {
        boolean whole = cut(start) && (end == count() || cut(end));
        for (int unit = start + 1; unit < end; unit++) {
            whole &= !cut(unit);
        }
        return whole;
    }

    /** What is known of some units as a word: the lists and the user's dictionary that have it, or the kind of atom. */
    String source(int start, int end) {
        Set<String> sources = new LinkedHashSet<>();
        FavouredWords user = segmenter.user();
        if (user != null) {
            user.entries()
                    .entry(text.substring(place(start), place(end)))
                    .ifPresent(entry -> sources.add(entry.origin() + " " + entry.rule()));
        }
        if (end == start + 1) {
            sources.add(kind(start));
        } else {
            sources.addAll(known.lists(start, end));
        }
        return sources.isEmpty() ? "new" : String.join(", ", sources);
    }

    /** What decides at a unit in place of the model. */
    Optional<String> rule(int unit) {
        return fixed(unit) ? Optional.of(FixedPlaces.rule(segmenter, text, decoded, unit)) : Optional.empty();
    }

    /** The words of lists that begin at a unit. */
    List<KnownWords.Known> knownFrom(int unit) {
        return known.starting(unit);
    }

    /** Names for the features of the stretch. */
    FeatureNames names() {
        return new FeatureNames(text, block, decoded.columns, known);
    }

    /** What features read. */
    Columns columns() {
        return decoded.columns;
    }

    /** The words that are favoured beside the weights. */
    List<Favoured> favoured() {
        return favoured;
    }

    /** What kind of atom the unit is, as explanations name it. */
    String kind(int unit) {
        AtomKind atom = block.units.atom(unit);
        return atom == null ? "character" : "atom " + atom.label();
    }
}

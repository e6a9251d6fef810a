package org.yupian.tokenize;

import java.util.List;

/** A segmenter that knows the next best cuts too, and why they are not the best. */
public interface RankedSegmenter extends Segmenter {
    /** Texts up to this length, in UTF-16 code units, have more cuts than the best one. */
    int LONGEST_RANKED = 8192;

    /**
     * The best cuts of a text, the cheapest first, all different; fewer than asked for if there are no more. The first is that of
     * {@link #segment(CharSequence)}.
     *
     * @param most how many cuts at most
     * @throws IllegalArgumentException if it is less than 1, or the text longer than {@link #LONGEST_RANKED}
     */
    List<SegmentationPath> nBest(CharSequence text, int most);

    /**
     * Why a text is cut where it is.
     *
     * @throws IllegalArgumentException if it is longer than {@link #LONGEST_RANKED}
     */
    CutExplanation explain(CharSequence text);
}

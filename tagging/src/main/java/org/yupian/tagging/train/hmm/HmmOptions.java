package org.yupian.tagging.train.hmm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yupian.learning.OptionValues;

/**
 * How {@link HmmTrainer} counts.
 *
 * @param order how many labels before one count, 1 or 2
 * @param ending the longest ending that is looked at, in characters; 0 for none
 * @param rare strings seen at most so often show what unknown ones look like
 */
public record HmmOptions(int order, int ending, int rare) {
    /** As for parts of speech: words are short. */
    public static final HmmOptions DEFAULT = new HmmOptions(2, 3, 4);

    /** As for labels of characters: what is looked at is one character long. */
    public static final HmmOptions CHARACTERS = DEFAULT.withEnding(1);

    /**
     * Options.
     *
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public HmmOptions {
        OptionValues.check(order == 1 || order == 2, "an order of 1 or 2", order);
        OptionValues.check(ending >= 0, "an ending of 0 characters or more", ending);
        OptionValues.check(rare >= 1, "1 occurrence or more of rare strings", rare);
    }

    /** The same with another order. */
    public HmmOptions withOrder(int labels) {
        return new HmmOptions(labels, ending, rare);
    }

    /** The same with another length of endings. */
    public HmmOptions withEnding(int longest) {
        return new HmmOptions(order, longest, rare);
    }

    /** The same with another number of occurrences. */
    public HmmOptions withRare(int most) {
        return new HmmOptions(order, ending, most);
    }

    /** These for a card. */
    public Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("method", "hmm");
        card.put("order", order);
        card.put("ending", ending);
        card.put("rare", rare);
        return card;
    }
}

package org.yupian.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The best of many against a list that is sorted. */
class BestItemsTest {
    /** A score that comes often, and a number that settles ties. */
    private record Item(int score, int number) {
        static final Comparator<Item> BEST_FIRST =
                Comparator.comparingInt(Item::score).reversed().thenComparingInt(Item::number);
    }

    @Test
    void theBestAreKeptInTheirOrder() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int most = random.nextInt(12);
            int kinds = 1 + random.nextInt(20);
            BestItems<Item> best = new BestItems<>(most, Item.BEST_FIRST);
            List<Item> all = new ArrayList<>();
            for (int number = random.nextInt(40); number > 0; number--) {
                Item item = new Item(random.nextInt(kinds), random.nextInt(1_000));
                all.add(item);
                all.sort(Item.BEST_FIRST);
                boolean enoughAreAsGood = all.size() > most && Item.BEST_FIRST.compare(item, all.get(most)) >= 0;
                assertEquals(!enoughAreAsGood, best.offer(item), "seed " + seed);
                List<Item> expected = all.subList(0, Math.min(most, all.size()));
                assertEquals(expected, best.ranked(), "seed " + seed);
                assertEquals(expected.size() == most, best.full(), "seed " + seed);
                if (most > 0) {
                    assertEquals(expected.get(expected.size() - 1), best.worst(), "seed " + seed);
                }
            }
        }
    }

    @Test
    void noneAndTooFew() {
        BestItems<Integer> none = new BestItems<>(0, Integer::compare);
        assertEquals(false, none.offer(1));
        assertEquals(true, none.full());
        assertEquals(List.of(), none.ranked());
        assertThrows(NoSuchElementException.class, none::worst);
        assertEquals(
                "expected a number of items to keep, found -1",
                assertThrows(IllegalArgumentException.class, () -> new BestItems<Integer>(-1, Integer::compare))
                        .getMessage());
    }
}

package org.yupian.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yupian.pipeline.NumberedDocuments.batches;
import static org.yupian.pipeline.NumberedDocuments.run;
import static org.yupian.pipeline.NumberedDocuments.shown;
import static org.yupian.pipeline.NumberedDocuments.sleep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yupian.document.Document;
import org.yupian.pipeline.NumberedDocuments.Numbers;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OrderedBatchesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void resultsComeInTheOrderOfTheDocuments(int threads) throws IOException {
        List<String> taken = new ArrayList<>();
        Thread caller = Thread.currentThread();
        run(
                batches(3),
                new Numbers(200),
                batch -> {
                    sleep(batch.number());
                    return shown(batch);
                },
                result -> {
                    assertSame(caller, Thread.currentThread());
                    taken.add(result);
                },
                threads);
        List<String> expected = new ArrayList<>();
        for (int i = 1; i < 199; i += 3) {
            expected.add("%d:%d %d %d".formatted(i, i, i + 1, i + 2));
        }
        expected.add("199:199 200");
        assertEquals(expected, taken);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void withoutDocumentsThereIsNothingToDo(int threads) throws IOException {
        List<String> taken = new ArrayList<>();
        run(batches(3), new Numbers(0), NumberedDocuments::shown, taken::add, threads);
        assertEquals(List.of(), taken);
    }

    private static List<Integer> sizes(OrderedBatches batches, Supplier<OrderedBatches.Source> source)
            throws IOException {
        List<Integer> sizes = new ArrayList<>();
        batches.run(source.get(), batch -> batch.documents().size(), sizes::add);
        return sizes;
    }

    @Test
    void aBatchEndsWithItsDocumentsOrWithItsUnits() throws IOException {
        OrderedBatches standard = OrderedBatches.standard();
        assertEquals(List.of(4096, 4096, 808), sizes(standard, () -> new Numbers(9_000)));
        assertEquals(List.of(2, 2, 1), sizes(standard.withSize(2, 100), () -> new Numbers(5)));
        assertEquals(List.of(1, 1, 1), sizes(standard.withSize(1, 100), () -> new Numbers(3)));
        // The document that fills it is still in it: 1 … 9 have one unit each, 10 … have two.
        assertEquals(List.of(4, 4, 3, 2), sizes(standard.withSize(100, 4), () -> new Numbers(13)));
        assertEquals(List.of(1, 1, 1), sizes(standard.withSize(100, 1), () -> new Numbers(3)));
        String large = "一".repeat(1 << 16);
        List<Document> documents =
                Stream.of("一", large, large, "二", "三").map(Document::of).toList();
        assertEquals(List.of(2, 1, 2), sizes(standard, () -> {
            var next = documents.iterator();
            return () -> next.hasNext() ? next.next() : null;
        }));
    }

    @Test
    void sizesBelowOneAreRefused() {
        for (int[] size : new int[][] {{0, 1}, {1, 0}, {-1, 5}}) {
            assertEquals(
                    "expected 1 or more, found %d and %d".formatted(size[0], size[1]),
                    assertThrows(IllegalArgumentException.class, () -> OrderedBatches.standard()
                                    .withSize(size[0], size[1]))
                            .getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> new OrderedBatches.Batch(1, List.of()));
    }

    /** Before anyone has to wait for document 4 and document 6, all that came before has to be taken. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void nobodyWaitsForMoreWhileThereAreResults(int threads) throws IOException {
        List<String> taken = new ArrayList<>();
        Numbers source = new Numbers(7) {
            @Override
            public boolean ready() {
                return given() != 3 && given() != 5;
            }

            @Override
            public @Nullable Document next() throws IOException {
                if (!ready()) {
                    assertEquals(
                            given(),
                            taken.stream()
                                    .mapToInt(batch -> batch.split(" ").length)
                                    .sum());
                }
                return super.next();
            }
        };
        run(batches(2), source, NumberedDocuments::shown, taken::add, threads);
        assertEquals(List.of("1:1 2", "3:3", "4:4 5", "6:6 7"), taken);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void neverMoreThanTwoBatchesAThreadAreUnderWay(int threads) throws IOException {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger working = new AtomicInteger();
        AtomicInteger mostWorking = new AtomicInteger();
        int[] taken = new int[1];
        Numbers source = new Numbers(300) {
            @Override
            public @Nullable Document next() throws IOException {
                // The batch that is being read counts too.
                most.accumulateAndGet(given() + 1 - taken[0], Math::max);
                return super.next();
            }
        };
        run(
                batches(1),
                source,
                batch -> {
                    begun.incrementAndGet();
                    mostWorking.accumulateAndGet(working.incrementAndGet(), Math::max);
                    sleep(batch.number());
                    working.decrementAndGet();
                    return batch.number();
                },
                number -> taken[0] = Math.toIntExact(number),
                threads);
        assertEquals(300, begun.get());
        assertEquals(300, taken[0]);
        assertEquals(2 * threads, most.get());
        assertTrue(mostWorking.get() <= threads, mostWorking + " at work");
    }

    @Test
    void theExecutorMayBeTheCallersThread() throws IOException {
        List<String> taken = new ArrayList<>();
        batches(2).run(new Numbers(5), NumberedDocuments::shown, taken::add, Runnable::run, 1);
        assertEquals(List.of("1:1 2", "3:3 4", "5:5"), taken);
    }
}

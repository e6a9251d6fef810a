package org.yupian.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
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
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yupian.document.Document;
import org.yupian.pipeline.NumberedDocuments.Numbers;

/** Whatever fails, the first failure in the order of the documents is thrown, and nothing hangs. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OrderedBatchesFailureTest {
    private final List<ExecutorService> pools = new ArrayList<>();

    private ExecutorService pool(int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        pools.add(pool);
        return pool;
    }

    @AfterEach
    void shutDown() {
        pools.forEach(ExecutorService::shutdownNow);
    }

    /** Also in the middle of a batch: what was read is worked on and taken before the failure is thrown. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8})
    void aFailureOfTheSourceComesAfterWhatWasRead(int threads) {
        for (Exception failure : List.of(new IOException("line 12"), new IllegalStateException("closed"))) {
            List<String> taken = new ArrayList<>();
            Exception thrown = assertThrows(
                    Exception.class,
                    () -> run(batches(4), new Numbers(11, failure), NumberedDocuments::shown, taken::add, threads));
            assertSame(failure, thrown);
            assertEquals(List.of("1:1 2 3 4", "5:5 6 7 8", "9:9 10 11"), taken);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8})
    void whereItCannotBeAskedWhetherItIsReadyThatIsItsFailure(int threads) {
        IOException gone = new IOException("gone");
        for (int last : new int[] {3, 4}) {
            List<String> taken = new ArrayList<>();
            Numbers source = new Numbers(9) {
                @Override
                public boolean ready() throws IOException {
                    if (given() == last) {
                        throw gone;
                    }
                    return true;
                }

                @Override
                public @Nullable Document next() throws IOException {
                    assertTrue(threads == 0 || given() < last, "read after it failed");
                    return super.next();
                }
            };
            if (threads == 0 && last == 4) {
                // Alone, nobody asks after a whole batch.
                continue;
            }
            assertSame(
                    gone,
                    assertThrows(
                            IOException.class,
                            () -> run(batches(4), source, NumberedDocuments::shown, taken::add, threads)));
            assertEquals(List.of(last == 3 ? "1:1 2 3" : "1:1 2 3 4"), taken);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8})
    void theFirstFailureInTheOrderOfTheDocumentsIsThrown(int threads) {
        for (Throwable failure :
                List.of(new IOException("10"), new IllegalStateException("10"), new AssertionError("10"))) {
            List<String> taken = new ArrayList<>();
            Throwable thrown = assertThrows(
                    Throwable.class,
                    () -> run(
                            batches(1),
                            new Numbers(15, new IOException("the source, later")),
                            batch -> {
                                if (batch.number() > 10) {
                                    // Sooner than the one before it, though later in order.
                                    throw new IOException(Long.toString(batch.number()));
                                }
                                if (batch.number() == 10) {
                                    sleep(3);
                                    fail(failure);
                                }
                                return shown(batch);
                            },
                            taken::add,
                            threads));
            assertSame(failure, thrown);
            assertEquals(IntStream.range(1, 10).mapToObj(i -> i + ":" + i).toList(), taken);
        }
    }

    private static void fail(Throwable failure) throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) failure;
    }

    @Test
    void batchesThatWaitAreNotBegunAfterAFailure() throws InterruptedException {
        ConcurrentLinkedQueue<Long> begun = new ConcurrentLinkedQueue<>();
        CountDownLatch read = new CountDownLatch(4);
        ExecutorService pool = pool(2);
        Numbers source = new Numbers(100) {
            @Override
            public @Nullable Document next() throws IOException {
                read.countDown();
                return super.next();
            }
        };
        IOException thrown = assertThrows(IOException.class, () -> batches(1)
                .run(
                        source,
                        batch -> {
                            begun.add(batch.number());
                            if (batch.number() == 1) {
                                await(read);
                                throw new IOException("the first");
                            }
                            // Interrupted when the first one fails; 3 and 4 stand behind it.
                            await(new CountDownLatch(1));
                            return batch;
                        },
                        result -> {},
                        pool,
                        2));
        assertEquals("the first", thrown.getMessage());
        pool.shutdown();
        assertTrue(pool.awaitTermination(10, SECONDS), "a batch is still at work");
        assertEquals(4, source.given());
        assertTrue(begun.size() <= 3 && !begun.contains(4L), begun + " were begun");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException("stopped", e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8})
    void aFailureOfTheResultsEndsTheRun(int threads) {
        List<String> taken = new ArrayList<>();
        IOException failure = new IOException("disk full");
        Numbers source = new Numbers(1_000);
        assertSame(
                failure,
                assertThrows(
                        IOException.class,
                        () -> run(
                                batches(1),
                                source,
                                NumberedDocuments::shown,
                                result -> {
                                    if (result.startsWith("5:")) {
                                        throw failure;
                                    }
                                    taken.add(result);
                                },
                                threads)));
        assertEquals(List.of("1:1", "2:2", "3:3", "4:4"), taken);
        assertTrue(source.given() <= 4 + 2 * Math.max(threads, 1), source.given() + " were read");
    }

    @Test
    void whoeverWaitsCanBeInterrupted() throws InterruptedException {
        Semaphore working = new Semaphore(0);
        List<@Nullable Throwable> thrown = new ArrayList<>();
        boolean[] flag = new boolean[1];
        ExecutorService pool = pool(2);
        Thread caller = new Thread(() -> {
            thrown.add(assertThrows(IOException.class, () -> batches(1)
                    .run(
                            new Numbers(100),
                            batch -> {
                                working.release();
                                await(new CountDownLatch(1));
                                return batch;
                            },
                            result -> {},
                            pool,
                            2)));
            flag[0] = Thread.currentThread().isInterrupted();
        });
        caller.start();
        working.acquire(2);
        caller.interrupt();
        caller.join();
        assertEquals("interrupted", Objects.requireNonNull(thrown.get(0)).getMessage());
        assertTrue(flag[0], "the thread does not know that it was interrupted");
        pool.shutdown();
        assertTrue(pool.awaitTermination(10, SECONDS), "a batch is still at work");
    }
}

package org.yupian.embeddings.train.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShardsTest {
    private final ExecutorService pool = Executors.newFixedThreadPool(3);

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    @Test
    void everyPieceIsDoneOnce() throws IOException {
        for (int count : new int[] {0, 1, 3, 1_000}) {
            Set<Integer> done = ConcurrentHashMap.newKeySet();
            AtomicInteger runs = new AtomicInteger();
            new Shards(pool, 4).run(count, number -> {
                done.add(number);
                runs.incrementAndGet();
            });
            assertEquals(count, done.size());
            assertEquals(count, runs.get());
        }
    }

    /** Whichever thread has the piece that fails: no further one is begun, and nothing runs on afterwards. */
    @Test
    void onceAPieceHasFailedNoOtherIsBegun() {
        for (int failing = 0; failing < 4; failing++) {
            int wrong = failing;
            IOException failure = new IOException("piece " + failing);
            CountDownLatch failed = new CountDownLatch(1);
            CountDownLatch begun = new CountDownLatch(4);
            AtomicInteger running = new AtomicInteger();
            AtomicInteger begins = new AtomicInteger();
            IOException thrown = assertThrows(IOException.class, () -> new Shards(pool, 4).run(1_000_000, number -> {
                begins.incrementAndGet();
                running.incrementAndGet();
                try {
                    begun.countDown();
                    await(begun);
                    if (number == wrong) {
                        failed.countDown();
                        throw failure;
                    }
                    await(failed);
                    // Long enough for the failure to come out of the other thread.
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                } finally {
                    running.decrementAndGet();
                }
            }));
            assertSame(failure, thrown);
            assertEquals(0, running.get(), "piece " + failing);
            assertTrue(begins.get() <= 8, begins + " pieces were begun");
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(30, TimeUnit.SECONDS));
    }

    @Test
    void theFirstFailureIsThrownAfterAllHaveEnded() {
        AtomicInteger ended = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(3);
        assertThrows(IllegalStateException.class, () -> new Shards(pool, 3).run(3, number -> {
            begun.countDown();
            try {
                await(begun);
                Thread.sleep(10L * number);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            ended.incrementAndGet();
            throw new IllegalStateException("piece " + number);
        }));
        assertEquals(3, ended.get());
    }
}

package org.yupian.bench;

import java.io.IOException;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * Models, and what {@link LoadBenchmark} runs in a fresh JVM: loads them one after another and prints the milliseconds
 * of each, then the bytes they hold together.
 */
public enum Loaded {
    SEGMENTER {
        @Override
        Object load() throws IOException {
            return Peer.tagging();
        }
    },
    POS {
        @Override
        Object load() throws IOException {
            return Peer.pos();
        }
    },
    NER {
        @Override
        Object load() throws IOException {
            return Peer.entities();
        }
    };

    abstract Object load() throws IOException;

    /** Takes the names of models. */
    public static void main(String[] arguments) throws IOException {
        long before = used();
        List<Object> kept = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String name : arguments) {
            long start = System.nanoTime();
            kept.add(valueOf(name).load());
            line.append((System.nanoTime() - start) / 1e6).append(' ');
        }
        try {
            line.append(used() - before);
        } finally {
            Reference.reachabilityFence(kept);
        }
        System.out.println(line);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

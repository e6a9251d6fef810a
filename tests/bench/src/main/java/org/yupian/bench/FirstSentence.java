package org.yupian.bench;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import org.yupian.tokenize.lattice.LatticeSegmenter;

/**
 * What {@link StartBenchmark} runs in a fresh JVM: segments one sentence and prints the milliseconds since the JVM
 * began, those since {@code main} began, and the bytes in use after a collection.
 */
public final class FirstSentence {
    /** The sentence. */
    static final String SENTENCE = "商品和服务都要经过海关总署的检验，这是北京大学生命科学学院的研究结果。";

    private FirstSentence() {}

    /** Takes {@code yupian} or {@code hanlp}. */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        Object kept = arguments[0].equals("yupian") ? yupian() : HanLP.segment(SENTENCE);
        long end = System.nanoTime();
        long endMillis = System.currentTimeMillis();
        long startMillis = ManagementFactory.getRuntimeMXBean().getStartTime();
        long used;
        try {
            System.gc();
            used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        } finally {
            Reference.reachabilityFence(kept);
        }
        System.out.printf("%d %.1f %d%n", endMillis - startMillis, (end - start) / 1e6, used);
    }

    private static Object yupian() throws IOException {
        LatticeSegmenter segmenter = LatticeSegmenter.of(Peer.model());
        if (segmenter.segment(SENTENCE).size() == 0) {
            throw new IllegalStateException("no words");
        }
        return segmenter;
    }
}

package org.yupian.keywords.discovery;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Several sources as one: the counts of the same n-gram are added up. */
final class RunMerge implements GramSource {
    private final Closeable files;
    private final PriorityQueue<GramSource> ahead;
    private final char[] gram = new char[16];
    private int length;
    private long count;

    /** A merge of sources; closing it closes these files. */
    RunMerge(List<? extends GramSource> sources, Closeable files) throws IOException {
        this.files = files;
        this.ahead = new PriorityQueue<>(Math.max(1, sources.size()), RunMerge::compare);
        for (GramSource source : sources) {
            if (source.next()) {
                ahead.add(source);
            }
        }
    }

    private static int compare(GramSource left, GramSource right) {
        return Arrays.compare(left.gram(), 0, left.length(), right.gram(), 0, right.length());
    }

    @Override
    public boolean next() throws IOException {
        GramSource first = ahead.peek();
        if (first == null) {
            return false;
        }
        length = first.length();
        System.arraycopy(first.gram(), 0, gram, 0, length);
        count = 0;
        while (first != null && Arrays.equals(first.gram(), 0, first.length(), gram, 0, length)) {
            count += first.count();
            ahead.remove();
            if (first.next()) {
                ahead.add(first);
            }
            first = ahead.peek();
        }
        return true;
    }

    @Override
    public char[] gram() {
        return gram;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}

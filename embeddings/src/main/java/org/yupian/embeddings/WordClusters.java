package org.yupian.embeddings;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.Clusterable;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;

/** Groups of words whose vectors point the same way 词聚类: k-means++ over vectors of length one. */
public final class WordClusters {
    private WordClusters() {}

    private static final class Place implements Clusterable {
        private final int row;
        private final double[] point;

        Place(int row, double[] point) {
            this.row = row;
            this.point = point;
        }

        int row() {
            return row;
        }

        @Override
        public double[] getPoint() {
            return point;
        }
    }

    /**
     * Groups the most frequent words.
     *
     * @param words how many words, from the first on
     * @param clusters how many groups
     * @param iterations how often means are taken at most
     * @return the groups, those with the most frequent words first, and so within each
     * @throws IllegalArgumentException if there are fewer words than groups
     */
    public static List<List<String>> of(WordVectors vectors, int words, int clusters, int iterations, long seed) {
        int count = Math.min(words, vectors.size());
        if (clusters < 1 || count < clusters) {
            throw new IllegalArgumentException("%d groups of %d words".formatted(clusters, count));
        }
        List<Place> places = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            float[] unit = Vectors.normalize(vectors.vector(row));
            double[] point = new double[unit.length];
            for (int j = 0; j < point.length; j++) {
                point[j] = unit[j];
            }
            places.add(new Place(row, point));
        }
        List<CentroidCluster<Place>> found = new KMeansPlusPlusClusterer<Place>(
                        clusters, iterations, new EuclideanDistance(), new Well19937c(seed))
                .cluster(places);
        return found.stream()
                .map(group ->
                        group.getPoints().stream().map(Place::row).sorted().toList())
                .filter(group -> !group.isEmpty())
                .sorted((a, b) -> Integer.compare(a.get(0), b.get(0)))
                .map(group -> group.stream().map(vectors.words()::get).toList())
                .toList();
    }
}

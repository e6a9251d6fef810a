package org.yupian.embeddings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers "a is to b as c is to what?" 类比. Immutable and safe for all threads. */
public final class Analogies {
    /** Keeps quotients of 3CosMul finite (Levy and Goldberg 2014). */
    private static final float EPSILON = 0.001f;

    private final NearestWords search;
    private final Method method;

    private Analogies(NearestWords search, Method method) {
        this.search = search;
        this.method = method;
    }

    /** How candidates are scored. */
    public enum Method {
        /** By the cosine with b - a + c, all of length one (Mikolov et al. 2013). */
        COS_ADD,
        /** By cos(b) cos(c) / cos(a), with cosines moved to 0..1 (Levy and Goldberg 2014). */
        COS_MUL
    }

    /** A question: {@code a} is to {@code b} as {@code c} is to what? */
    public record Question(String a, String b, String c) {}

    /** Answers by a search over all words. */
    public static Analogies of(NearestWords search, Method method) {
        return new Analogies(search, method);
    }

    /** The best answers to a question, without its own words, or nothing if one of them has no vector. */
    public Optional<List<Neighbour>> solve(Question question, int count) {
        return solve(List.of(question), count).get(0);
    }

    /** The best answers to each of several questions. */
    public List<Optional<List<Neighbour>>> solve(List<Question> questions, int count) {
        WordVectors vectors = search.vectors();
        List<Optional<List<Neighbour>>> answers = new ArrayList<>();
        List<int[]> known = new ArrayList<>();
        for (Question question : questions) {
            int[] rows = {vectors.index(question.a), vectors.index(question.b), vectors.index(question.c)};
            if (rows[0] >= 0 && rows[1] >= 0 && rows[2] >= 0) {
                known.add(rows);
            }
        }
        int next = 0;
        List<List<Neighbour>> found = method == Method.COS_ADD ? add(known, count) : multiply(known, count);
        for (Question question : questions) {
            boolean all =
                    vectors.index(question.a) >= 0 && vectors.index(question.b) >= 0 && vectors.index(question.c) >= 0;
            answers.add(all ? Optional.of(found.get(next++)) : Optional.empty());
        }
        return answers;
    }

    private List<List<Neighbour>> add(List<int[]> questions, int count) {
        float[][] places = new float[questions.size()][];
        for (int i = 0; i < places.length; i++) {
            int[] rows = questions.get(i);
            places[i] = unit(rows[1]);
            Vectors.add(places[i], unit(rows[0]), -1);
            Vectors.add(places[i], unit(rows[2]), 1);
        }
        return search.nearest(places, questions.toArray(int[][]::new), count);
    }

    private List<List<Neighbour>> multiply(List<int[]> questions, int count) {
        int size = search.vectors().size();
        float[] cosines = new float[3 * size];
        List<List<Neighbour>> found = new ArrayList<>();
        for (int[] rows : questions) {
            float[][] queries = {unit(rows[0]), unit(rows[1]), unit(rows[2])};
            search.rows().scan(queries, (query, row, cosine) -> cosines[query * size + row] = (cosine + 1) / 2);
            Top top = new Top(Math.min(count, size), rows);
            for (int row = 0; row < size; row++) {
                top.offer(row, cosines[size + row] * cosines[2 * size + row] / (cosines[row] + EPSILON));
            }
            found.add(top.words(search.vectors()));
        }
        return found;
    }

    private float[] unit(int row) {
        return Vectors.normalize(search.vectors().vector(row));
    }
}

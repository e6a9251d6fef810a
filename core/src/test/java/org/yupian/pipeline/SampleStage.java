package org.yupian.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yupian.document.Document;
import org.yupian.document.Heads;
import org.yupian.document.Layer;
import org.yupian.document.Sentence;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;

/** Small stages that do what they say: words of any length, tags of the sets x, y and u, trees. */
record SampleStage(
        String name,
        Set<Layer<?>> requires,
        Set<Layer<?>> provides,
        Map<Layer<?>, Set<String>> reads,
        Map<Layer<?>, TagSet> writes)
        implements Stage {
    static final TagSet X = TagSet.of("x", List.of("a", "b"));
    static final TagSet Y = TagSet.of("y", List.of("b", "c", "d"));
    static final TagSet U = TagSet.of("u", List.of("A", "B"));
    static final Layer<Tags> SENSES = Layer.over(Layer.POS, "senses", Tags.class);
    static final Layer<String> NOTE = Layer.of("note", String.class);

    /** What is below comes before what rests on it. */
    static final List<Layer<?>> LAYERS =
            List.of(Layer.SENTENCES, Layer.TOKENS, Layer.POS, SENSES, Layer.UPOS, Layer.HEADS, NOTE);

    static final List<SampleStage> ALL = List.of(
            stage("split").making(Layer.SENTENCES),
            stage("segment").making(Layer.TOKENS),
            stage("segment-and-tag").making(Layer.TOKENS).making(Layer.POS, X),
            stage("tag-x").needing(Layer.TOKENS).making(Layer.POS, X),
            stage("tag-y").needing(Layer.TOKENS).making(Layer.POS, Y),
            stage("tag-silently").needing(Layer.TOKENS).making(Layer.POS),
            stage("tag-whatever").making(Layer.POS, X),
            stage("universal").reading(Layer.POS, "x", "u").making(Layer.UPOS, U),
            stage("read").needing(Layer.TOKENS).needing(Layer.POS),
            stage("read-x").reading(Layer.POS, "x"),
            stage("read-y").reading(Layer.POS, "y"),
            stage("read-xy").reading(Layer.POS, "x", "y"),
            stage("sense").needing(Layer.POS).making(SENSES),
            stage("sense-whatever").making(SENSES),
            stage("read-senses").needing(SENSES),
            stage("parse").needing(Layer.TOKENS).reading(Layer.UPOS, "u").making(Layer.HEADS),
            stage("parse-sentences")
                    .needing(Layer.TOKENS)
                    .needing(Layer.SENTENCES)
                    .making(Layer.HEADS),
            stage("read-heads").needing(Layer.HEADS),
            stage("note").making(NOTE),
            stage("read-note").needing(NOTE));

    private static SampleStage stage(String name) {
        return new SampleStage(name, Set.of(), Set.of(), Map.of(), Map.of());
    }

    private SampleStage needing(Layer<?> layer) {
        return new SampleStage(name, with(requires, layer), provides, reads, writes);
    }

    private SampleStage reading(Layer<?> layer, String... sets) {
        return new SampleStage(name, with(requires, layer), provides, Map.of(layer, Set.of(sets)), writes);
    }

    private SampleStage making(Layer<?> layer) {
        return new SampleStage(name, requires, with(provides, layer), reads, writes);
    }

    private SampleStage making(Layer<?> layer, TagSet set) {
        return new SampleStage(name, requires, with(provides, layer), reads, Map.of(layer, set));
    }

    private static Set<Layer<?>> with(Set<Layer<?>> layers, Layer<?> layer) {
        List<Layer<?>> more = new ArrayList<>(layers);
        more.add(layer);
        return Set.copyOf(more);
    }

    /** The pipeline that a text such as {@code segment > (tag-x > read)} stands for. */
    static Pipeline pipeline(String text) {
        Deque<List<Stage>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        for (String word : text.replaceAll("[()]", " $0 ").strip().split("[ >]+")) {
            switch (word) {
                case "(" -> open.push(new ArrayList<>());
                case ")" -> {
                    Pipeline inner = Pipeline.of(open.pop().toArray(Stage[]::new));
                    open.element().add(inner);
                }
                default ->
                    open.element()
                            .add(ALL.stream()
                                    .filter(stage -> stage.name.equals(word))
                                    .findFirst()
                                    .orElseThrow(() -> new AssertionError(word)));
            }
        }
        return Pipeline.of(open.pop().toArray(Stage[]::new));
    }

    /** All that a stage says of itself, such as {@code tokens pos(x/y) -> upos(u)}. */
    static String contract(Stage stage) {
        return layers(stage.requires(), stage.reads())
                + " -> "
                + layers(
                        stage.provides(),
                        stage.writes().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        e -> Set.of(e.getValue().name()))));
    }

    private static String layers(Collection<Layer<?>> layers, Map<Layer<?>, Set<String>> sets) {
        if (!layers.containsAll(sets.keySet()) || !LAYERS.containsAll(layers)) {
            throw new AssertionError(layers + ", but sets of " + sets);
        }
        return LAYERS.stream()
                .filter(layers::contains)
                .map(layer -> layer
                        + (sets.containsKey(layer) ? "(" + String.join("/", new TreeSet<>(sets.get(layer))) + ")" : ""))
                .collect(Collectors.joining(" "));
    }

    @Override
    public Document apply(Document document) {
        for (Layer<?> layer : requires) {
            Object value = document.get(layer);
            Set<String> sets = reads.get(layer);
            if (sets != null && !sets.contains(((Tags) value).tagSet().name())) {
                throw new IllegalArgumentException(name + " reads " + sets + " from " + layer);
            }
        }
        Random random = new Random(31 * name.hashCode() + document.text().hashCode());
        Document result = document;
        for (Layer<?> layer : LAYERS) {
            if (provides.contains(layer)) {
                result = put(result, layer, random, writes.getOrDefault(layer, X));
            }
        }
        return result;
    }

    /** The document with some value for the layer, of these tags if it has any. */
    static Document put(Document document, Layer<?> layer, Random random, TagSet set) {
        if (layer.equals(Layer.SENTENCES)) {
            return document.with(Layer.SENTENCES, ranges(document.text(), 20, random));
        }
        if (layer.equals(Layer.TOKENS)) {
            return document.with(Layer.TOKENS, ranges(document.text(), 3, random));
        }
        if (layer.equals(NOTE)) {
            return document.with(NOTE, "note " + random.nextInt());
        }
        int size = document.has(Layer.TOKENS) ? document.get(Layer.TOKENS).size() : 0;
        if (layer.equals(Layer.HEADS)) {
            return document.with(Layer.HEADS, trees(document, size));
        }
        short[] ids = new short[size];
        for (int i = 0; i < size; i++) {
            ids[i] = (short) random.nextInt(set.size());
        }
        for (Layer<Tags> tags : List.of(Layer.POS, Layer.UPOS, SENSES)) {
            if (layer.equals(tags)) {
                return document.with(tags, Tags.of(set, ids));
            }
        }
        throw new AssertionError(layer);
    }

    private static Spans ranges(String text, int longest, Random random) {
        Spans.Builder ranges = Spans.builder(text.length());
        int at = random.nextInt(2);
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(longest));
            ranges.accept(at, end);
            at = end + random.nextInt(2);
        }
        return ranges.build();
    }

    /** The first token of a sentence is its root, and the others hang on that. */
    private static Heads trees(Document document, int size) {
        int[] heads = new int[size];
        Arrays.fill(heads, Heads.ROOT);
        for (Sentence sentence : document.has(Layer.SENTENCES) ? document.sentences() : List.<Sentence>of()) {
            int root = sentence.firstToken();
            if (root + 1 < sentence.endToken()) {
                Arrays.fill(heads, root + 1, sentence.endToken(), root);
            }
        }
        return Heads.of(heads, new short[size], X);
    }
}

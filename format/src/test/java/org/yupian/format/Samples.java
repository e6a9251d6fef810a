package org.yupian.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Heads;
import org.yupian.document.Keyword;
import org.yupian.document.Keywords;
import org.yupian.document.Layer;
import org.yupian.document.Sentence;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;

/** Documents for tests: made by hand, and seeded random ones. */
final class Samples {
    /** What texts are made of: Han, Latin, pairs, halves of pairs, white space, and whatever formats use themselves. */
    static final List<String> ALL = List.of(
            "江", "泽", "民", "在", "中国", "，", "。", "a", "Bc", "1", "é", "😀", "𠀀", "\ud83d", "\ude00", " ", "  ",
            "\u3000", "\t", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u0000", "\u001c", "\u00a0", "[", "]", "[]",
            "]PER", "]PERSON", "SON", "\\", "\\\\", "|", "_", "#", "=", "\"", "/", "\\n", "\\e", "-");

    /** Without what UTF-8 cannot hold. */
    static final List<String> ENCODABLE = ALL.stream()
            .filter(piece -> !piece.equals("\ud83d") && !piece.equals("\ude00"))
            .toList();

    private static final List<String> TAGS =
            List.of("n", "v", "NOUN", "名词", "_", "", " ", "a b", "t\tt", "x|y", "\\", "\ud83d", "l\nn", "\u3000");
    private static final List<String> SETS = List.of("pku", "upos", "unnamed", "", "a=b c", "\\|", "集");

    private Samples() {}

    /** The ranges {@code [offsets[0], offsets[1])} and so on. */
    static Spans spans(int... offsets) {
        Spans.Builder spans = Spans.builder(offsets.length / 2);
        for (int i = 0; i < offsets.length; i += 2) {
            spans.accept(offsets[i], offsets[i + 1]);
        }
        return spans.build();
    }

    static Tags tags(String set, String... tags) {
        List<String> names = List.of(tags).stream().distinct().sorted().toList();
        short[] ids = new short[tags.length];
        for (int i = 0; i < tags.length; i++) {
            ids[i] = (short) names.indexOf(tags[i]);
        }
        return Tags.of(TagSet.of(set, names), ids);
    }

    static Heads heads(String set, int[] heads, String... relations) {
        Tags tags = tags(set, relations);
        short[] ids = new short[relations.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (short) tags.id(i);
        }
        return Heads.of(heads, ids, tags.tagSet());
    }

    /** 江泽民在 中国。他很好 with every layer. */
    static Document full() {
        return Document.of("江泽民在 中国。他很好")
                .with(Layer.SENTENCES, spans(0, 8, 8, 11))
                .with(Layer.TOKENS, spans(0, 3, 3, 4, 5, 7, 7, 8, 8, 9, 9, 11))
                .with(Layer.POS, tags("pku", "nr", "p", "ns", "w", "r", "a"))
                .with(Layer.UPOS, tags("upos", "PROPN", "ADP", "PROPN", "PUNCT", "PRON", "ADJ"))
                .with(
                        Layer.HEADS,
                        heads("ud", new int[] {-1, 2, 0, 0, 5, -1}, "root", "case", "nmod", "punct", "nsubj", "root"))
                .with(Layer.ENTITIES, Entities.of(spans(0, 3, 5, 7), tags("ner-msra", "PER", "LOC"), 0.987654f, 1))
                .with(
                        Layer.KEYWORDS,
                        new Keywords(List.of(
                                new Keyword("中国", 2.5, spans(5, 7)), new Keyword("江泽民", 1 / 3.0, spans(0, 3)))));
    }

    /** Cases that a writer may trip over. */
    static List<Document> odd() {
        Tags none = tags("pku");
        Document twoRoots = Document.of("a b")
                .with(Layer.TOKENS, spans(0, 1, 2, 3))
                .with(Layer.HEADS, heads("", new int[] {-1, -1}, "_", "_"));
        return List.of(
                Document.of(""),
                Document.of("\n"),
                Document.of("").with(Layer.TOKENS, Spans.empty()).with(Layer.POS, none),
                Document.of("a")
                        .with(Layer.SENTENCES, Spans.empty())
                        .with(Layer.TOKENS, Spans.empty())
                        .with(Layer.POS, none)
                        .with(Layer.UPOS, tags("upos"))
                        .with(Layer.HEADS, heads("x", new int[0]))
                        .with(Layer.ENTITIES, Entities.none(TagSet.of("t", List.of("PER"))))
                        .with(Layer.KEYWORDS, new Keywords(List.of())),
                Document.of("ab").with(Layer.SENTENCES, Spans.empty()).with(Layer.TOKENS, spans(0, 1, 1, 2)),
                Document.of(" a \n").with(Layer.TOKENS, spans(1, 2)),
                Document.of("a b").with(Layer.TOKENS, spans(0, 1, 2, 3)).with(Layer.POS, tags("unnamed", "_", "_")),
                Document.of("a b").with(Layer.TOKENS, spans(0, 1, 2, 3)).with(Layer.POS, tags("unnamed", "", "_")),
                Document.of("我XX你").with(Layer.TOKENS, spans(0, 1, 3, 4)).with(Layer.SENTENCES, spans(0, 4)),
                Document.of("一。 二。")
                        .with(Layer.TOKENS, spans(0, 1, 1, 2, 3, 4, 4, 5))
                        .with(Layer.SENTENCES, spans(0, 2, 3, 5)),
                Document.of("一\n\n二")
                        .with(Layer.SENTENCES, spans(0, 1, 1, 2, 3, 4))
                        .with(Layer.TOKENS, spans(0, 1, 3, 4)),
                Document.of("\ud83d\t\ude00")
                        .with(Layer.TOKENS, spans(0, 1, 1, 2, 2, 3))
                        .with(Layer.ENTITIES, Entities.of(spans(0, 3), tags("x", ""), 0.1f)),
                Document.of("_").with(Layer.TOKENS, spans(0, 1)).with(Layer.SENTENCES, spans(0, 1)),
                Document.of("江泽民")
                        .with(Layer.TOKENS, spans(0, 1, 1, 3))
                        .with(
                                Layer.ENTITIES,
                                Entities.of(
                                        spans(0, 1, 1, 2, 2, 3),
                                        tags("x", "PER", "PER", "A B"),
                                        1,
                                        Float.MIN_VALUE,
                                        0)),
                twoRoots,
                full());
    }

    /** A text of at most so many pieces. */
    static String text(Random random, List<String> pieces, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    /** Ranges that do not overlap and leave gaps. */
    static Spans spans(Random random, String text, double gap) {
        Spans.Builder spans = Spans.builder(8);
        int start = 0;
        while (start < text.length()) {
            int end = text.offsetByCodePoints(start, 1);
            while (end < text.length() && random.nextInt(3) == 0) {
                end = text.offsetByCodePoints(end, 1);
            }
            if (random.nextDouble() >= gap) {
                spans.accept(start, end);
            }
            start = end;
        }
        return spans.build();
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Tags tags(Random random, int size, String set) {
        List<String> few = random.nextBoolean() ? TAGS : TAGS.subList(0, 5);
        String[] tags = new String[size];
        for (int i = 0; i < size; i++) {
            tags[i] = pick(random, few);
        }
        return tags(set, tags);
    }

    /** A document with some layers, or all of them. */
    static Document random(Random random, boolean tokens) {
        String text = text(random, ALL, 30);
        Document document = Document.of(text);
        if (random.nextInt(3) > 0) {
            document = document.with(Layer.SENTENCES, longer(random, text));
        }
        if (tokens || random.nextInt(3) > 0) {
            Spans words = spans(random, text, random.nextInt(3) / 4.0);
            document = document.with(Layer.TOKENS, words);
            if (random.nextBoolean() && words.size() > 0) {
                document = sentencesOfWords(random, document);
            }
            if (random.nextBoolean()) {
                document = document.with(Layer.POS, tags(random, words.size(), pick(random, SETS)));
            }
            if (random.nextBoolean()) {
                document = document.with(Layer.UPOS, tags(random, words.size(), pick(random, SETS)));
            }
            if (random.nextBoolean()) {
                document = document.with(Layer.HEADS, tree(random, document));
            }
        }
        if (random.nextBoolean()) {
            document = document.with(Layer.ENTITIES, entities(random, document));
        }
        return random.nextInt(3) > 0 ? document : document.with(Layer.KEYWORDS, keywords(random, text));
    }

    private static Spans longer(Random random, String text) {
        Spans pieces = spans(random, text, 0);
        Spans.Builder sentences = Spans.builder(4);
        for (int i = 0; i < pieces.size(); ) {
            int last = Math.min(pieces.size() - 1, i + random.nextInt(5));
            if (random.nextInt(6) > 0) {
                sentences.accept(pieces.start(i), pieces.end(last));
            }
            i = last + 1;
        }
        return sentences.build();
    }

    private static Document sentencesOfWords(Random random, Document document) {
        Spans words = document.get(Layer.TOKENS);
        Spans.Builder sentences = Spans.builder(4);
        for (int i = 0; i < words.size(); ) {
            int last = Math.min(words.size() - 1, i + random.nextInt(5));
            sentences.accept(words.start(i), words.end(last));
            i = last + 1;
        }
        return document.with(Layer.SENTENCES, sentences.build());
    }

    /** For each sentence a tree, or a forest where there are none. */
    private static Heads tree(Random random, Document document) {
        int[] heads = new int[document.get(Layer.TOKENS).size()];
        Arrays.fill(heads, Heads.ROOT);
        List<int[]> parts = new ArrayList<>();
        if (document.has(Layer.SENTENCES)) {
            for (Sentence sentence : document.sentences()) {
                parts.add(new int[] {sentence.firstToken(), sentence.endToken()});
            }
        } else {
            parts.add(new int[] {0, heads.length});
        }
        for (int[] part : parts) {
            List<Integer> order = new ArrayList<>();
            for (int i = part[0]; i < part[1]; i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            for (int i = 1; i < order.size(); i++) {
                heads[order.get(i)] = order.get(random.nextInt(i));
            }
        }
        Tags relations = tags(random, heads.length, pick(random, SETS));
        short[] ids = new short[heads.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (short) relations.id(i);
        }
        return Heads.of(heads, ids, relations.tagSet());
    }

    private static Entities entities(Random random, Document document) {
        Spans all = document.has(Layer.TOKENS) && random.nextBoolean()
                ? document.get(Layer.TOKENS)
                : spans(random, document.text(), 0);
        Spans.Builder spans = Spans.builder(4);
        for (int i = 0; i < all.size(); ) {
            int last = Math.min(all.size() - 1, i + random.nextInt(3));
            if (random.nextBoolean()) {
                spans.accept(all.start(i), all.end(last));
            }
            i = last + 1;
        }
        float[] scores = new float[spans.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextBoolean() ? 1 : random.nextFloat();
        }
        return Entities.of(spans.build(), tags(random, scores.length, pick(random, SETS)), scores);
    }

    private static Keywords keywords(Random random, String text) {
        List<Keyword> keywords = new ArrayList<>();
        Set<String> terms = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String term = text(random, ALL, 3);
            if (terms.add(term)) {
                keywords.add(new Keyword(term, random.nextGaussian(), spans(random, text, 0.7)));
            }
        }
        return new Keywords(keywords);
    }
}

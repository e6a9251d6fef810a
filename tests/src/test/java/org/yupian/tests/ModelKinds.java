package org.yupian.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.keywords.CandidateRules;
import org.yupian.keywords.FrequencyExtractor;
import org.yupian.keywords.KeywordStage;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.keywords.statistics.TermStatisticsBuilder;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelSource;
import org.yupian.model.ModelWriter;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmTagger;
import org.yupian.tagging.ner.CompoundModel;
import org.yupian.tagging.ner.CompoundTagger;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.EntityTagger;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tagging.pos.WordKinds;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tagging.segment.WordLexicon;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.lattice.LatticeSegmenter;

/** The kinds of models: what loads each, and one of each to try it with. */
final class ModelKinds {
    /** Makes a stage of a model. */
    private interface Loader {
        Stage load(ModelFile file) throws IOException;
    }

    private static final Map<String, Loader> LOADERS = Map.of(
            LatticeModel.KIND.name(), file -> LatticeSegmenter.of(LatticeModel.load(file)),
            TaggingModel.KIND.name(), file -> TaggingSegmenter.of(TaggingModel.load(file)),
            WordLexicon.KIND.name(),
                    file -> TaggingSegmenter.of(
                            TinyTagging.model(TagScheme.BMES).withLexicon(WordLexicon.load(file))),
            WordKinds.KIND.name(), file -> PosTagger.of(TinyPos.model().withKinds(WordKinds.load(file))),
            PosModel.KIND.name(), file -> PosTagger.of(PosModel.load(file)),
            EntityModel.KIND.name(), file -> EntityTagger.of(EntityModel.load(file)),
            HmmModel.KIND.name(), file -> HmmTagger.of(HmmModel.load(file), "hmm"),
            CompoundModel.KIND.name(), file -> CompoundTagger.of(CompoundModel.load(file)),
            TermStatistics.KIND.name(),
                    file -> KeywordStage.of(FrequencyExtractor.of(CandidateRules.WORDS, TermStatistics.load(file)), 5));

    private ModelKinds() {}

    /** What an edited section becomes. */
    enum Edit {
        NOTHING,
        EMPTY,
        HALF,
        ONES;

        private byte[] apply(byte[] bytes) {
            return switch (this) {
                case NOTHING -> bytes;
                case EMPTY -> new byte[0];
                case HALF -> Arrays.copyOf(bytes, bytes.length / 16 * 8);
                case ONES -> {
                    byte[] ones = new byte[bytes.length];
                    Arrays.fill(ones, (byte) 0xff);
                    yield ones;
                }
            };
        }

        private List<String> apply(List<String> strings) {
            return switch (this) {
                case NOTHING -> strings;
                case EMPTY -> List.of();
                case HALF -> strings.subList(0, strings.size() / 2);
                case ONES -> Collections.nCopies(strings.size(), "\uffff");
            };
        }
    }

    static Set<String> all() {
        return LOADERS.keySet();
    }

    /** Loads a model as one of a kind. */
    static Stage load(String kind, ModelFile file) throws IOException {
        Loader loader = LOADERS.get(kind);
        if (loader == null) {
            throw new AssertionError("no loader for kind '" + kind + "'");
        }
        return loader.load(file);
    }

    /** Loads a model and analyses a text with it. */
    static Document run(String kind, ModelFile file, String text) throws IOException {
        Spans.Builder tokens = Spans.builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            tokens.accept(i, i + 1);
        }
        Document document = Document.of(text).with(Layer.TOKENS, tokens.build());
        Stage stage = load(kind, file);
        if (stage.requires().contains(Layer.POS)) {
            String set = stage.reads()
                    .getOrDefault(Layer.POS, Set.of("one"))
                    .iterator()
                    .next();
            TagSet tags = TagSet.of(set, List.of("n"));
            document = document.with(Layer.POS, Tags.of(tags, new short[text.length()]));
        }
        return stage.apply(document);
    }

    /** The models that are shipped, and the small ones. */
    static Map<String, ModelFile> models() throws IOException {
        Map<String, ModelFile> models = new LinkedHashMap<>();
        ModelSource source = ModelSource.classpath(ModelKinds.class);
        for (String id : source.ids()) {
            models.put(id, source.load(id));
        }
        models.putAll(small());
        return models;
    }

    /** A model of each kind that is trained here. */
    static Map<String, ModelFile> small() throws IOException {
        Map<String, ModelFile> models = new LinkedHashMap<>();
        for (TagScheme scheme : TagScheme.values()) {
            ModelFile file = read(TinyTagging.model(scheme).writer());
            models.put(file.id(), file);
        }
        ModelCard words = ModelCard.builder("tiny-lexicon", WordLexicon.KIND).build();
        models.put(
                "tiny-lexicon",
                read(WordLexicon.of(words, Map.of("研究", 2, "起源", 4)).writer()));
        ModelCard kinds = ModelCard.builder("tiny-kinds", WordKinds.KIND).build();
        models.put(
                "tiny-kinds",
                read(WordKinds.of(kinds, Map.of("研究", WordKinds.VERB, "起源", WordKinds.COMMON))
                        .writer()));
        models.put("tiny-pos", read(TinyPos.model().writer()));
        models.put("tiny-hmm-pos", read(TinyHmm.pos().writer()));
        models.put("tiny-statistics", read(statistics()));
        for (LabelScheme scheme : LabelScheme.values()) {
            ModelFile file = read(TinyEntities.model(scheme).writer());
            models.put(file.id(), file);
        }
        models.put("tiny-compounds", read(TinyCompounds.model().writer()));
        return models;
    }

    private static ModelWriter statistics() {
        Spans words = Spans.of(new int[] {0, 2, 4}, new int[] {2, 4, 6});
        return new TermStatisticsBuilder()
                .addDocument("研究生命研究", words)
                .addDocument("生命研究起源", words)
                .build()
                .writer(ModelCard.builder("tiny-statistics", TermStatistics.KIND)
                        .build());
    }

    static ModelFile read(ModelWriter writer) throws IOException {
        return ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "some.ypm");
    }

    /** The same sections, one of them edited; one is left out if it is named so. */
    static ModelWriter copy(ModelFile file, String edited, Edit edit, String leftOut) throws IOException {
        ModelWriter out = ModelWriter.of(file.card());
        for (ModelFile.Section section : file.sections()) {
            String name = section.name();
            if (!name.equals(leftOut)) {
                copy(file, section, name.equals(edited) ? edit : Edit.NOTHING, out);
            }
        }
        return out;
    }

    private static void copy(ModelFile file, ModelFile.Section section, Edit edit, ModelWriter out) throws IOException {
        String name = section.name();
        byte[] raw = new byte[section.length()];
        file.buffer(name).get(raw);
        byte[] bytes = edit.apply(raw);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        switch (section.type()) {
            case BYTES -> out.bytes(name, bytes);
            case SHORTS -> {
                short[] values = new short[bytes.length / Short.BYTES];
                buffer.asShortBuffer().get(values);
                out.shorts(name, values);
            }
            case CHARS -> {
                char[] values = new char[bytes.length / Character.BYTES];
                buffer.asCharBuffer().get(values);
                out.chars(name, values);
            }
            case INTS -> {
                int[] values = new int[bytes.length / Integer.BYTES];
                buffer.asIntBuffer().get(values);
                out.ints(name, values);
            }
            case LONGS -> {
                long[] values = new long[bytes.length / Long.BYTES];
                buffer.asLongBuffer().get(values);
                out.longs(name, values);
            }
            case FLOATS -> {
                float[] values = new float[bytes.length / Float.BYTES];
                buffer.asFloatBuffer().get(values);
                out.floats(name, values);
            }
            case STRINGS -> out.strings(name, edit.apply(file.strings(name)));
        }
    }
}

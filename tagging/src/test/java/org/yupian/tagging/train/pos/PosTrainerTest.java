package org.yupian.tagging.train.pos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.learning.Progress;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.Checkpoint;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tokenize.train.TaggedCorpusReader;
import org.yupian.tokenize.train.TaggedSentence;

class PosTrainerTest {
    private static final String CORPUS = """
            他/r 研究/v 生命/n 的/u 起源/n 。/w
            这/r 项/q 研究/vn 很/d 重要/a 。/w
            我们/r 研究/v 语言/n ，/w 他们/r 研究/v 历史/n 。/w
            他/r 的/u 研究/vn 有/v ３/m 个/q 问题/n 。/w
            江/nr 泽民/nr 访问/v 北京/ns 。/w
            李/nr 海林/nr 在/p 上海/ns 学习/v 。/w
            学习/v 语言/n 很/d 难/a ，/w 他/r 的/u 学习/vn 很/d 好/a 。/w
            １９９８年/t １/m 月/n 他/r 用/v ＣＤ/nx 学习/v 。/w
            """;

    private static List<TaggedSentence> corpus(String text) throws IOException {
        List<TaggedSentence> sentences = new ArrayList<>();
        try (TaggedCorpusReader reader =
                TaggedCorpusReader.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "tiny.txt")) {
            for (TaggedSentence s = reader.next(); s != null; s = reader.next()) {
                sentences.add(s);
            }
        }
        return sentences;
    }

    private static PosTrainer trainer(PosOptions options) throws IOException {
        PosTrainer trainer = PosTrainer.of(options, "pku");
        for (int i = 0; i < 5; i++) {
            corpus(CORPUS).forEach(trainer::add);
        }
        return trainer;
    }

    private static PosModel model(PosOptions options) throws IOException {
        PosTrainer trainer = trainer(options);
        return trainer.model(trainer.train(TrainingListener.NONE), card());
    }

    private static ModelCard card() {
        return ModelCard.builder("pos-tiny", PosModel.KIND).build();
    }

    private static byte[] bytes(PosModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.writer().writeTo(out);
        return out.toByteArray();
    }

    private static String tag(PosModel model, String words) {
        String text = words.replace(" ", "");
        Spans.Builder spans = Spans.builder(8);
        int at = 0;
        for (String word : words.split(" ")) {
            spans.accept(at, at + word.length());
            at += word.length();
        }
        Tags tags = PosTagger.of(model).tag(text, spans.build());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tags.size(); i++) {
            out.append(i == 0 ? "" : " ").append(tags.tag(i));
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void learnsItsCorpus(boolean crf) throws IOException {
        PosModel model = model(crf ? PosOptions.DEFAULT : PosOptions.PERCEPTRON);
        assertEquals("r v n u n w", tag(model, "他 研究 生命 的 起源 。"));
        assertEquals("r q vn d a w", tag(model, "这 项 研究 很 重要 。"));
        // Half-width and full-width are the same to it, and so are all digits.
        assertEquals("r u vn v m q n w", tag(model, "他 的 研究 有 7 个 问题 ."));
        assertEquals("nx v w", tag(model, "cd 学习 。"));
    }

    @Test
    void aModelReadBackTagsAlike() throws IOException {
        PosModel model = model(PosOptions.DEFAULT);
        byte[] bytes = bytes(model);
        PosModel read = PosModel.load(ModelFile.read(new ByteArrayInputStream(bytes), "pos.ypm"));
        assertArrayEquals(bytes, bytes(read));
        assertEquals(tag(model, "江 泽民 研究 甲乙丙 。"), tag(read, "江 泽民 研究 甲乙丙 。"));
        assertArrayEquals(bytes, bytes(model(PosOptions.DEFAULT)), "training is deterministic");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResumedTrainingGivesTheSameModel(boolean crf) throws IOException {
        PosOptions options = crf ? PosOptions.DEFAULT : PosOptions.PERCEPTRON;
        List<Checkpoint> last = new ArrayList<>();
        java.nio.file.Path file = java.nio.file.Files.createTempFile("yupian", ".checkpoint");
        trainer(options).train(new TrainingListener() {
            @Override
            public boolean heard(Progress progress) {
                return progress.done() < 2;
            }

            @Override
            public void reached(Round round) {
                try {
                    round.checkpoint().orElseThrow().write(file);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        last.add(Checkpoint.read(file));
        java.nio.file.Files.delete(file);
        assertEquals(2, last.get(0).round());
        PosTrainer second = trainer(options);
        ChainWeights weights = second.train(new TrainingListener() {
            @Override
            public boolean heard(Progress progress) {
                return true;
            }

            @Override
            public Optional<Checkpoint> start() {
                return Optional.of(last.get(0));
            }
        });
        assertArrayEquals(bytes(model(options)), bytes(second.model(weights, card())));
    }

    @Test
    void anyTextGetsTags() throws IOException {
        PosModel model = model(PosOptions.DEFAULT);
        PosTagger tagger = PosTagger.of(model);
        long seed = 20260101;
        Random random = new Random(seed);
        String alphabet = "研究生命的起源 \n\t。．，Ａa1１\ud83d\ude00\ud83d\u0000\uffff年";
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            Spans.Builder spans = Spans.builder(8);
            int length = random.nextInt(round == 0 ? 1 : 3000);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (int at = 0; at < length; ) {
                int end = Math.min(length, at + 1 + random.nextInt(4));
                if (end < length && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))) {
                    end++;
                }
                if (random.nextInt(5) > 0) {
                    spans.accept(at, end);
                }
                at = end;
            }
            Spans words = spans.build();
            Document document = tagger.apply(Document.of(text.toString()).with(Layer.TOKENS, words));
            assertEquals(words.size(), document.get(Layer.POS).size(), "seed " + seed);
        }
        String one = "研".repeat(1_000_000);
        assertEquals(
                1,
                tagger.tag(one, Spans.of(new int[] {0}, new int[] {one.length()}))
                        .size());
    }

    @Test
    void refusesWhatIsNoCorpus() {
        PosTrainer empty = PosTrainer.of(PosOptions.DEFAULT, "pku");
        assertThrows(IllegalArgumentException.class, () -> empty.train(TrainingListener.NONE));
        IOException malformed = assertThrows(IOException.class, () -> corpus("他/r 来/v\n他 来/v\n"));
        assertTrue(String.valueOf(malformed.getMessage()).startsWith("tiny.txt:2: "), malformed.getMessage());
    }

    @Test
    void learnsFromOneLine() throws IOException {
        PosTrainer trainer = PosTrainer.of(PosOptions.DEFAULT, "pku");
        trainer.add(corpus("他/r 来/v").get(0));
        PosModel model = trainer.model(trainer.train(TrainingListener.NONE), card());
        assertEquals("r v", tag(model, "他 来"));
        assertEquals(3, tag(model, "谁 abc 12").split(" ").length);
    }

    @Test
    void refusesOtherModels() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        ModelWriter.of(ModelCard.builder("other", "lattice").build()).writeTo(other);
        ModelFile file = ModelFile.read(new ByteArrayInputStream(other.toByteArray()), "other.ypm");
        ModelFormatException kind = assertThrows(ModelFormatException.class, () -> PosModel.load(file));
        assertTrue(String.valueOf(kind.getMessage()).contains("lattice"), kind.getMessage());
        byte[] bytes = bytes(model(PosOptions.DEFAULT));
        for (int length = 0; length < bytes.length; length += 97) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(
                    IOException.class, () -> PosModel.load(ModelFile.read(new ByteArrayInputStream(cut), "cut.ypm")));
        }
    }

    /** A verb at the beginning of a line; behind 的 the same word is a noun. */
    @Test
    void linesAreLookedAtByThemselves() throws IOException {
        PosModel model = model(PosOptions.DEFAULT);
        assertEquals("r u vn", tag(model, "他 的 研究"));
        for (char end : "\n\r\u000b\f\u0085\u2028\u2029".toCharArray()) {
            Spans words = Spans.of(new int[] {0, 1, 3}, new int[] {1, 2, 5});
            Tags tags = PosTagger.of(model).tag("他的" + end + "研究", words);
            assertEquals("v", tags.tag(2), Integer.toHexString(end));
        }
    }
}

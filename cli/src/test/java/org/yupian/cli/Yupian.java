package org.yupian.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yupian.model.ModelCard;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.train.CrfOptions;
import org.yupian.tagging.train.CrfTrainer;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.ner.EntityMention;
import org.yupian.tagging.train.ner.EntityOptions;
import org.yupian.tagging.train.ner.EntitySentence;
import org.yupian.tagging.train.ner.EntityTrainer;
import org.yupian.tagging.train.pos.PosOptions;
import org.yupian.tagging.train.pos.PosTrainer;
import org.yupian.tagging.train.segment.SegmentationOptions;
import org.yupian.tagging.train.segment.SegmentationTrainer;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.train.LatticeOptions;
import org.yupian.tokenize.train.LatticeTrainer;
import org.yupian.tokenize.train.TaggedSentence;
import org.yupian.toolkit.StandardModels;

/** The command in a folder of its own, with models of a few sentences in place of the default ones. */
public final class Yupian {
    private static final List<String> SENTENCES =
            List.of("研究 生命 的 起源", "研究 生命 的 人", "结婚 的 和 尚未 结婚 的", "和尚 未 结婚", "南京市 长江 大桥", "长江 的 起源", "研究生 结婚");

    // Trained once: most tests want them, and none changes them.
    private static final PosModel POS = pos();
    private static final EntityModel ENTITIES = ner();
    private static final TaggingModel TAGGING = tagging();

    private final Path folder;

    public Yupian(Path folder) {
        this.folder = folder;
        LatticeTrainer trainer = LatticeTrainer.of(LatticeOptions.DEFAULT);
        for (String sentence : SENTENCES) {
            trainer.add(List.of(sentence.split(" ")), 2);
        }
        ModelCard card = ModelCard.builder(StandardModels.LATTICE, LatticeModel.KIND)
                .description("Seven sentences.")
                .licence("Apache-2.0")
                .source("sentences.txt", "", "Apache-2.0")
                .score("train F1", 0.99)
                .build();
        try {
            trainer.train().build(card).writer().write(folder.resolve(StandardModels.LATTICE + ".ypm"));
            POS.writer().write(folder.resolve(StandardModels.POS + ".ypm"));
            ENTITIES.writer().write(folder.resolve(StandardModels.ENTITIES + ".ypm"));
            TAGGING.writer().write(folder.resolve(StandardModels.TAGGING + ".ypm"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PosModel pos() {
        PosTrainer trainer = PosTrainer.of(PosOptions.PERCEPTRON, "pku");
        for (String sentence : List.of(
                "研究/v 生命/n 的/u 起源/n", "研究/v 生命/n 的/u 人/n", "研究生/n 结婚/v 了/u", "南京市/ns 长江/ns 大桥/n", "长江/ns 的/u 起源/n")) {
            List<String> words = new ArrayList<>();
            List<String> tags = new ArrayList<>();
            for (String item : sentence.split(" ")) {
                words.add(item.substring(0, item.indexOf('/')));
                tags.add(item.substring(item.indexOf('/') + 1));
            }
            trainer.add(new TaggedSentence(words, tags, List.of()));
        }
        return trainer.model(
                trainer.train(TrainingListener.NONE),
                ModelCard.builder(StandardModels.POS, PosModel.KIND)
                        .licence("public for research")
                        .build());
    }

    private static EntityModel ner() {
        EntityTrainer trainer =
                EntityTrainer.of(EntityOptions.DEFAULT.withMethod(CrfTrainer.of(new CrfOptions(20, 0.2, 1, 0, 4, 1))));
        trainer.corpus("", Map.of());
        trainer.add(new EntitySentence(
                "江泽民在北京会见了代表团", List.of(new EntityMention(0, 3, "PER"), new EntityMention(4, 6, "LOC"))));
        trainer.add(new EntitySentence("他在北京", List.of(new EntityMention(2, 4, "LOC"))));
        trainer.add(new EntitySentence(
                "😀江泽民在北京", List.of(new EntityMention(2, 5, "PER"), new EntityMention(6, 8, "LOC"))));
        trainer.add(new EntitySentence("很好，研究生命的起源", List.of()));
        return trainer.model(
                trainer.train(TrainingListener.NONE),
                ModelCard.builder(StandardModels.ENTITIES, EntityModel.KIND)
                        .licence("public for research")
                        .build());
    }

    /** By two standards that agree, on the sentences of the lattice often enough to cut them and their parts as it does. */
    private static TaggingModel tagging() {
        List<String> sentences = new ArrayList<>(SENTENCES);
        sentences.addAll(List.of("研究 生命", "的 起源", "长江 的", "的 起源 研究 生命 的 起源 研究 生命"));
        SegmentationTrainer trainer = SegmentationTrainer.of(
                SegmentationOptions.DEFAULT.withMethod(CrfTrainer.of(new CrfOptions(20, 0.2, 1, 0, 4, 1))));
        for (String standard : List.of("pku", "sxu")) {
            trainer.corpus(standard);
            for (int i = 0; i < 5; i++) {
                sentences.forEach(sentence -> trainer.add(List.of(sentence.split(" "))));
            }
        }
        return trainer.model(
                trainer.train(TrainingListener.NONE),
                ModelCard.builder(StandardModels.TAGGING, TaggingModel.KIND)
                        .licence("public for research")
                        .source("sentences.txt", "", "public for research")
                        .build());
    }

    /** What a run gave. */
    public record Result(int status, String out, String errors) {}

    /** Writes a file into the folder and returns its name with the folder's. */
    public String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    public String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Words in random order, three of them longer than a character. */
    public static String novel() {
        Random random = new Random(1);
        List<String> words = List.of("沙僧", "饕餮", "长江", "甲", "乙", "丙", "丁", "戊");
        return IntStream.range(0, 2000)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining());
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public Map<String, String> variables() {
        return Map.of("YUPIAN_MODELS", folder.toString());
    }

    public Result run(String... arguments) {
        return pipe(new byte[0], arguments);
    }

    public Result pipe(String in, String... arguments) {
        return pipe(in.getBytes(StandardCharsets.UTF_8), arguments);
    }

    public Result pipe(byte[] in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = Main.run(arguments, new ByteArrayInputStream(in), out, errors, variables());
        return new Result(status, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }
}

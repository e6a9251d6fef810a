package org.yupian.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yupian.model.ModelCard;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.train.LatticeTrainer;

/** The command in a folder of its own, with a model of a few sentences in place of the default one. */
final class Yupian {
    private final Path folder;

    Yupian(Path folder) {
        this.folder = folder;
        LatticeTrainer trainer = new LatticeTrainer(LatticeTrainer.Options.DEFAULT);
        for (String sentence :
                List.of("研究 生命 的 起源", "研究 生命 的 人", "结婚 的 和 尚未 结婚 的", "和尚 未 结婚", "南京市 长江 大桥", "长江 的 起源", "研究生 结婚")) {
            trainer.add(List.of(sentence.split(" ")), 2);
        }
        ModelCard card = ModelCard.builder(ModelOptions.DEFAULT_ID, LatticeModel.KIND)
                .description("Seven sentences.")
                .licence("Apache-2.0")
                .source("sentences.txt", "", "Apache-2.0")
                .score("train F1", 0.99)
                .build();
        try {
            trainer.train().writer(card).write(folder.resolve(ModelOptions.DEFAULT_ID + ".ypm"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a run gave. */
    record Result(int status, String out, String errors) {}

    /** Writes a file into the folder and returns its name with the folder's. */
    String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Map<String, String> variables() {
        return Map.of("YUPIAN_MODELS", folder.toString());
    }

    Result run(String... arguments) {
        return pipe(new byte[0], arguments);
    }

    Result pipe(String in, String... arguments) {
        return pipe(in.getBytes(StandardCharsets.UTF_8), arguments);
    }

    Result pipe(byte[] in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = Main.run(arguments, new ByteArrayInputStream(in), out, errors, variables());
        return new Result(status, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }
}

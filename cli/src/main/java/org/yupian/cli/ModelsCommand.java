package org.yupian.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code models}: what there is. */
@Command(
        name = "models",
        description = "Lists the models: what they are, what they were made from, how well they do.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian models",
            "  yupian models show " + ModelOptions.DEFAULT_ID,
        })
final class ModelsCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final ModelFolder models = new ModelFolder();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = Choice.OfReportFormat.class,
            completionCandidates = Choice.OfReportFormat.class,
            description = "text (default) or json.")
    ReportFormat format = ReportFormat.TEXT;

    ModelsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        ModelSource source = models.source(environment);
        List<ModelFile> files = new ArrayList<>();
        for (String id : source.ids()) {
            files.add(source.load(id));
        }
        if (format == ReportFormat.JSON) {
            Json.print(environment, json -> write(json, files));
        } else {
            print(environment.printer(), files);
        }
        return 0;
    }

    private static void print(PrintWriter out, List<ModelFile> files) {
        for (ModelFile file : files) {
            ModelCard card = file.card();
            out.print("%s%s  %s, %.1f MB, %s\n"
                    .formatted(
                            card.id().equals(ModelOptions.DEFAULT_ID) ? "* " : "  ",
                            card.id(),
                            card.kind(),
                            bytes(file) / 1e6,
                            card.licence().isEmpty() ? "no licence stated" : card.licence()));
            if (!card.description().isEmpty()) {
                out.print("    " + card.description() + "\n");
            }
            if (!card.sources().isEmpty()) {
                out.print(card.sources().stream()
                        .map(ModelCard.Source::name)
                        .collect(Collectors.joining(", ", "    from ", "\n")));
            }
            card.scores().forEach((name, score) -> out.print("    %s %.4f\n".formatted(name, score)));
        }
        out.print(files.isEmpty() ? "no models\n" : "* is the default\n");
    }

    private static void write(JsonGenerator json, List<ModelFile> files) throws IOException {
        json.writeStartArray();
        for (ModelFile file : files) {
            ModelCard card = file.card();
            json.writeStartObject();
            json.writeStringField("id", card.id());
            json.writeStringField("kind", card.kind());
            json.writeStringField("licence", card.licence());
            json.writeStringField("description", card.description());
            json.writeNumberField("bytes", bytes(file));
            json.writeBooleanField("default", card.id().equals(ModelOptions.DEFAULT_ID));
            json.writeArrayFieldStart("sources");
            for (ModelCard.Source source : card.sources()) {
                json.writeStartObject();
                json.writeStringField("name", source.name());
                json.writeStringField("sha256", source.sha256());
                json.writeStringField("licence", source.licence());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("scores");
            for (Map.Entry<String, Double> score : card.scores().entrySet()) {
                json.writeNumberField(score.getKey(), score.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The bytes of all sections; the head of the file adds little. */
    private static long bytes(ModelFile file) {
        return file.sections().stream().mapToLong(ModelFile.Section::length).sum();
    }
}

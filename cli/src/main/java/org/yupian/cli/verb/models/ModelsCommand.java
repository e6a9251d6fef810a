package org.yupian.cli.verb.models;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.output.Json;
import org.yupian.cli.output.ReportFormat;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelHead;
import org.yupian.model.ModelSource;
import org.yupian.model.Terms;
import org.yupian.toolkit.StandardModels;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code models}: what there is. */
@Command(
        name = "models",
        description = "Lists the models: what they are, what they were made from and on what terms, how well they do.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian models",
            "  yupian models --permissive-only",
            "  yupian models show " + StandardModels.LATTICE,
        })
public final class ModelsCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final ModelOptions.Allowed models = new ModelOptions.Allowed();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text (default) or json.")
    ReportFormat format = ReportFormat.TEXT;

    private ModelsCommand(Environment environment) {
        this.environment = environment;
    }

    /** The verb with the one below it. */
    public static CommandLine of(Environment environment) {
        return new CommandLine(new ModelsCommand(environment)).addSubcommand(new ModelsShowCommand(environment));
    }

    @Override
    public Integer call() throws IOException {
        ModelSource source = models.source(environment);
        List<Listed> files = new ArrayList<>();
        Terms terms = models.terms();
        int status = 0;
        for (String id : source.ids()) {
            try {
                Optional<ModelHead> head = source.head(id);
                if (head.isEmpty()) {
                    throw new FileNotFoundException(
                            "%s: expected the model '%s', which is listed, found none".formatted(source.place(), id));
                }
                if (terms.allow(head.get().card())) {
                    files.add(new Listed(id, head.get().card(), head.get().length()));
                }
            } catch (IOException e) {
                // One bad file says nothing about the others.
                environment.note(Failure.Handler.describe(e));
                status = Failure.NEGATIVE;
            }
        }
        if (format == ReportFormat.JSON) {
            Json.print(environment, json -> write(json, files));
        } else {
            print(environment.printer(), files);
        }
        return status;
    }

    /** A model under the name it is asked for by; its card may know another. */
    private record Listed(String id, ModelCard card, long bytes) {}

    private static void print(PrintWriter out, List<Listed> files) {
        for (Listed file : files) {
            ModelCard card = file.card();
            out.print("%s%s  %s, %.1f MB, terms: %s (%s)\n"
                    .formatted(
                            StandardModels.ids().contains(file.id()) ? "* " : "  ",
                            file.id(),
                            card.kind(),
                            file.bytes() / 1e6,
                            words(card.licence()),
                            Terms.of(card)));
            if (!card.id().equals(file.id())) {
                out.print("    called '%s' on its card\n".formatted(card.id()));
            }
            if (!card.description().isEmpty()) {
                out.print("    " + card.description() + "\n");
            }
            for (ModelCard.Source made : card.sources()) {
                out.print("    from %s (%s)\n".formatted(made.name(), words(made.licence())));
            }
            card.scores().forEach((name, score) -> out.print("    %s %.4f\n".formatted(name, score)));
        }
        out.print(files.isEmpty() ? "no models\n" : "* is the default of its kind\n");
    }

    /** Terms in words. */
    private static String words(String licence) {
        return licence.isBlank() ? "not stated" : licence;
    }

    private static void write(JsonGenerator json, List<Listed> files) throws IOException {
        json.writeStartArray();
        for (Listed file : files) {
            ModelCard card = file.card();
            json.writeStartObject();
            json.writeStringField("id", file.id());
            json.writeStringField("cardId", card.id());
            json.writeStringField("kind", card.kind());
            json.writeStringField("licence", card.licence());
            json.writeStringField("description", card.description());
            json.writeNumberField("bytes", file.bytes());
            json.writeBooleanField("default", StandardModels.ids().contains(file.id()));
            json.writeStringField("terms", Terms.of(card).toString());
            json.writeBooleanField("permissive", Terms.of(card) == Terms.PERMISSIVE);
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
}

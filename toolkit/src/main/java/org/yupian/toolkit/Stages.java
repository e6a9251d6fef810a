package org.yupian.toolkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Layer;
import org.yupian.model.Kind;
import org.yupian.model.MissingModelException;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelSource;
import org.yupian.model.Terms;
import org.yupian.pipeline.Stage;
import org.yupian.text.SentenceSplitter;

/** Makes the stage of a step: finds the model under the terms, and the maker for its kind. */
final class Stages {
    private static final String SUFFIX = ".ypm";

    private static final List<String> STEPS =
            List.of("sentences", Step.WORDS, "pos", "upos", "entities", "keywords", "summary");

    private final Toolkit toolkit;
    private final ModelSource models;
    private final Terms terms;

    /** Finds what a model is used with: beside it, if it is a file, or among all. */
    private final class Companions implements Maker.Companions {
        private final String model;

        Companions(String model) {
            this.model = model;
        }

        @Override
        public <C> Optional<C> find(Kind<C> kind, String id) throws IOException {
            int folder = Math.max(model.lastIndexOf('/'), model.lastIndexOf('\\')) + 1;
            boolean file = model.endsWith(SUFFIX);
            Optional<C> beside = file ? allowed(kind, model.substring(0, folder) + id + SUFFIX) : Optional.empty();
            return beside.isPresent() ? beside : allowed(kind, id);
        }

        private Optional<ModelCard> cardIfThere(String id) throws IOException {
            try {
                return models.card(id);
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }

        private <C> Optional<C> allowed(Kind<C> kind, String id) throws IOException {
            Optional<ModelCard> card = cardIfThere(id);
            if (card.isEmpty() || !terms.allow(card.get())) {
                return Optional.empty();
            }
            return Stages.this.find(id, found -> required(kind, id, found)).map(Stages::model);
        }
    }

    Stages(Toolkit toolkit) {
        this.toolkit = toolkit;
        this.models = toolkit.models();
        this.terms = toolkit.terms();
    }

    /**
     * A stage that was made.
     *
     * @param step the step with its model named, where it has one
     * @param words what makes the words that it does best on, if it matters
     */
    record Made(Step step, Stage stage, Optional<Step> words) {}

    /**
     * A model that was read.
     *
     * @param model what a file of the kind becomes
     */
    record Entry(ModelCard card, Kind<?> kind, Object model) {}

    /** Says what the model with a card is to be read as, or refuses it. */
    private interface Choice {
        Kind<?> of(ModelCard card) throws IOException;
    }

    /** The stage of a step. */
    Made make(Step step) throws IOException {
        List<Maker<?>> makers = makers(step.name());
        if (makers.isEmpty()) {
            Set<String> known = new LinkedHashSet<>(STEPS);
            for (Maker<?> maker : toolkit.makers()) {
                known.add(maker.step());
            }
            throw new RecipeException(
                    "expected a step, one of %s, found '%s'".formatted(String.join(", ", known), step.name()));
        }
        checkOptions(step, makers);
        return step.model().isEmpty() ? standard(step, makers) : named(step, makers);
    }

    /** The makers for steps of a name, those of the caller first. */
    List<Maker<?>> makers(String step) {
        List<Maker<?>> standard = standardMakers(step);
        if (toolkit.makers().isEmpty()) {
            return standard;
        }
        List<Maker<?>> all = new ArrayList<>();
        for (Maker<?> maker : toolkit.makers()) {
            if (maker.step().equals(step)) {
                all.add(maker);
            }
        }
        all.addAll(standard);
        return all;
    }

    /** Those that come with the toolkit, made when they are asked for: few recipes need all. */
    private static List<Maker<?>> standardMakers(String step) {
        return switch (step) {
            case "sentences" ->
                List.of(Maker.bare(
                        Layer.SENTENCES, any -> List.of("standard"), (any, words) -> SentenceSplitter.standard()));
            case Step.WORDS -> WordMakers.of();
            case "pos" -> LabelMakers.pos();
            case "upos" -> LabelMakers.upos();
            case "entities" -> LabelMakers.entities();
            case "keywords" -> KeywordMakers.keywords();
            case "summary" -> KeywordMakers.summary();
            default -> List.of();
        };
    }

    private static void checkOptions(Step step, List<Maker<?>> makers) {
        if (step.options().isEmpty()) {
            return;
        }
        Set<String> known = new TreeSet<>();
        for (Maker<?> maker : makers) {
            known.addAll(maker.options());
        }
        for (String option : step.options().keySet()) {
            if (!known.contains(option)) {
                throw new RecipeException("%s: expected %s, found option '%s'"
                        .formatted(
                                step.name(),
                                known.isEmpty() ? "no options" : "an option, one of " + String.join(", ", known),
                                option));
            }
        }
    }

    private Made named(Step step, List<Maker<?>> makers) throws IOException {
        String id = step.model();
        if (makers.stream().allMatch(maker -> maker.kind() == null)) {
            throw new RecipeException("%s: takes no model, found '%s'".formatted(step.name(), id));
        }
        Optional<Entry> entry = find(id, card -> kind(makers, allowed(id, card), step, id));
        if (entry.isEmpty()) {
            throw MissingModelException.in(models, id);
        }
        for (Maker<?> maker : makers) {
            if (entry.get().kind().equals(maker.kind())) {
                return new Made(step, stage(maker, entry.get(), step), maker.words());
            }
        }
        throw new AssertionError(step + " by a model of kind " + entry.get().kind());
    }

    /** The model of a name, if it is there. Each is read once, when it is first asked for. */
    private Optional<Entry> find(String id, Choice choice) throws IOException {
        Entry entry = toolkit.cache().get(id);
        if (entry == null) {
            entry = read(id, choice);
        }
        if (entry == null) {
            return Optional.empty();
        }
        // Another toolkit over the same models may have other terms, and read a kind of this name in its own way.
        if (choice.of(entry.card()).equals(entry.kind())) {
            return Optional.of(entry);
        }
        Optional<ModelFile> file = models.find(id);
        return file.isEmpty() ? Optional.empty() : Optional.of(entry(file.get(), choice));
    }

    private @Nullable Entry read(String id, Choice choice) throws IOException {
        try {
            // Whoever asks for the same model meanwhile waits for it; reading one model asks for no other.
            return toolkit.cache().computeIfAbsent(id, name -> {
                try {
                    Optional<ModelFile> file = models.find(name);
                    return file.isEmpty() ? null : entry(file.get(), choice);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RecipeException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RecipeException("expected the id of a model or a .ypm file, found '" + id + "'", e);
        }
    }

    private static Entry entry(ModelFile file, Choice choice) throws IOException {
        Kind<?> kind = choice.of(file.card());
        return new Entry(file.card(), kind, kind.load(file));
    }

    private ModelCard allowed(String id, ModelCard card) throws IOException {
        if (terms != Terms.ANY && !terms.allow(card)) {
            throw TermsException.refusing(id, card, terms);
        }
        return card;
    }

    private static Kind<?> kind(List<Maker<?>> makers, ModelCard card, Step step, String id) {
        Set<String> names = new LinkedHashSet<>();
        for (Maker<?> maker : makers) {
            Kind<?> kind = maker.kind();
            if (kind != null) {
                if (kind.is(card)) {
                    return kind;
                }
                names.add(kind.name());
            }
        }
        throw new RecipeException("%s: expected a model of kind %s, found '%s' of kind '%s'"
                .formatted(step.name(), kinds(names), id, card.kind()));
    }

    private static String kinds(Set<String> names) {
        return names.isEmpty() ? "none" : "'" + String.join("' or '", names) + "'";
    }

    /** By the first maker that has a model for the step. */
    private Made standard(Step step, List<Maker<?>> makers) throws IOException {
        Set<String> kinds = new LinkedHashSet<>();
        String first = "";
        for (Maker<?> maker : makers) {
            List<String> ids = maker.standard(step);
            if (ids.isEmpty()) {
                continue;
            }
            Kind<?> kind = maker.kind();
            if (kind == null) {
                return new Made(step, stage(maker, null, step), maker.words());
            }
            kinds.add(kind.name());
            first = first.isEmpty() ? ids.get(0) : first;
            for (String id : candidates(kind, ids)) {
                Optional<Entry> entry = find(id, card -> required(kind, id, allowed(id, card)));
                if (entry.isPresent()) {
                    return new Made(step.withModel(id), stage(maker, entry.get(), step), maker.words());
                }
            }
        }
        if (kinds.isEmpty()) {
            throw new RecipeException("%s: expected a model to be named, found none".formatted(step));
        }
        if (terms == Terms.ANY) {
            throw MissingModelException.in(models, first);
        }
        throw TermsException.noneOf(kinds(kinds), terms, hints(makers, step));
    }

    /** Where the usual models can be got that are not here, among which one may be under the terms. */
    private String hints(List<Maker<?>> makers, Step step) throws IOException {
        StringBuilder hints = new StringBuilder();
        for (Maker<?> maker : makers) {
            for (String id : maker.standard(step)) {
                String hint = maker.kind() == null || models.has(id) ? "" : models.hint(id);
                hints.append(hint.isEmpty() ? "" : "; '%s' is not here: %s".formatted(id, hint));
            }
        }
        return hints.toString();
    }

    /** The usual ones; where the terms rule some of them out, any other of the kind too. */
    private List<String> candidates(Kind<?> kind, List<String> usual) throws IOException {
        if (terms == Terms.ANY) {
            return usual;
        }
        List<String> candidates = new ArrayList<>();
        for (String id : usual) {
            if (serves(kind, models.card(id))) {
                candidates.add(id);
            }
        }
        for (String id : models.ids()) {
            if (!usual.contains(id) && serves(kind, cardIfReadable(id))) {
                candidates.add(id);
            }
        }
        return candidates;
    }

    /** Of a file that nobody asked for and that cannot be read nothing is to be said. */
    private Optional<ModelCard> cardIfReadable(String id) {
        try {
            return models.card(id);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean serves(Kind<?> kind, Optional<ModelCard> card) {
        return card.isPresent() && kind.is(card.get()) && terms.allow(card.get());
    }

    private static Kind<?> required(Kind<?> kind, String id, ModelCard card) throws ModelFormatException {
        if (!kind.is(card)) {
            throw new ModelFormatException(id, "card", "a model of kind '" + kind + "'", "kind '" + card.kind() + "'");
        }
        return kind;
    }

    <T> T load(Kind<T> kind, String id) throws IOException {
        Optional<Entry> entry = find(id, card -> required(kind, id, allowed(id, card)));
        if (entry.isEmpty()) {
            throw MissingModelException.in(models, id);
        }
        return model(entry.get());
    }

    /** A file of a kind becomes what the kind says, so the entry holds nothing else. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T model(Entry entry) {
        return (T) entry.model();
    }

    private <T> Stage stage(Maker<T> maker, @Nullable Entry entry, Step step) throws IOException {
        // A maker without a kind does not look at the model.
        T model = entry == null ? none() : maker.joining().join(model(entry), new Companions(step.model()));
        Stage stage = maker.factory().make(model, step, toolkit.dictionary());
        if (!stage.provides().contains(maker.layer())) {
            throw new RecipeException("step '%s': expected a stage that provides layer '%s', its maker gave '%s'"
                    .formatted(step, maker.layer(), stage.name()));
        }
        return stage;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T none() {
        return (T) new Object();
    }
}

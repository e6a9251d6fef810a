package org.yupian.toolkit;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Layer;
import org.yupian.model.Kind;
import org.yupian.pipeline.Stage;
import org.yupian.tokenize.dictionary.UserDictionary;

/**
 * How a model of one kind becomes the stage for a step of recipes: the one line by which a new kind of model arrives, see
 * {@link Toolkit#with}. Immutable.
 *
 * @param <T> the model
 */
public final class Maker<T> {
    private final Layer<?> layer;
    private final @Nullable Kind<T> kind;
    private final Standard standard;
    private final Set<String> options;
    private final Factory<T> factory;
    private final Company<T> company;

    private Maker(
            Layer<?> layer,
            @Nullable Kind<T> kind,
            Standard standard,
            Set<String> options,
            Factory<T> factory,
            Company<T> company) {
        this.layer = layer;
        this.kind = kind;
        this.standard = standard;
        this.options = options;
        this.factory = factory;
        this.company = company;
    }

    /**
     * Makes a stage.
     *
     * @param <T> the model
     */
    @FunctionalInterface
    public interface Factory<T> {
        /**
         * The stage for a step.
         *
         * @param words the user's words, for a stage that cuts text
         * @throws RecipeException if the options of the step cannot be
         */
        Stage make(T model, Step step, Optional<UserDictionary> words);
    }

    /** Finds a model that another is used with, if it is there under the terms. */
    interface Companions {
        <C> Optional<C> find(Kind<C> kind, String id) throws IOException;
    }

    /** Gives a model what it is used with. */
    @FunctionalInterface
    interface Joining<T> {
        T join(T model, Companions companions) throws IOException;
    }

    /**
     * What a stage is used with.
     *
     * @param joining gives its model another
     * @param words what makes the words that it does best on, if it matters
     * @param <T> the model
     */
    private record Company<T>(Joining<T> joining, Optional<Step> words) {
        static <T> Company<T> none() {
            return new Company<>((model, companions) -> model, Optional.empty());
        }
    }

    /** Makes a stage that needs no model. */
    @FunctionalInterface
    interface Bare {
        Stage make(Step step, Optional<UserDictionary> words);
    }

    /** The models for a step that names none. */
    @FunctionalInterface
    public interface Standard {
        /** Their ids, the first choice first; none if this maker is not for such a step. */
        List<String> of(Step step);
    }

    /** A maker for the layer that serves only steps which name a model. */
    public static <T> Maker<T> of(Layer<?> layer, Kind<T> kind, Factory<T> factory) {
        return new Maker<>(
                layer, Objects.requireNonNull(kind, "kind"), step -> List.of(), Set.of(), factory, Company.none());
    }

    /** A maker that needs no model; it serves the steps for which {@code standard} is not empty. */
    static Maker<Object> bare(Layer<?> layer, Standard standard, Bare factory) {
        return new Maker<>(
                layer, null, standard, Set.of(), (model, step, words) -> factory.make(step, words), Company.none());
    }

    /** This maker, for steps that name no model too. */
    public Maker<T> withStandard(Standard models) {
        return new Maker<>(layer, kind, models, options, factory, company);
    }

    /** This maker, which understands these options of a step. */
    public Maker<T> withOptions(String... names) {
        return new Maker<>(layer, kind, standard, Set.of(names), factory, company);
    }

    /**
     * This maker, whose models are used with others.
     *
     * @param id of the one to use a model with; empty for none
     */
    public <C> Maker<T> withCompanion(Kind<C> other, Function<T, String> id, BiFunction<T, C, T> join) {
        Joining<T> joined = (model, companions) -> {
            T before = company.joining().join(model, companions);
            Optional<C> companion =
                    id.apply(before).isEmpty() ? Optional.empty() : companions.find(other, id.apply(before));
            return companion.isEmpty() ? before : join.apply(before, companion.get());
        };
        return new Maker<>(layer, kind, standard, options, factory, new Company<>(joined, company.words()));
    }

    /** This maker, whose stages do best on words that this step makes; those of a recipe that says which it wants are taken as they are. */
    Maker<T> withWords(Step best) {
        Company<T> joined = new Company<>(company.joining(), Optional.of(best));
        return new Maker<>(layer, kind, standard, options, factory, joined);
    }

    /** The layer it makes. */
    public Layer<?> layer() {
        return layer;
    }

    /** What steps that it serves are called. */
    String step() {
        return Step.nameFor(layer);
    }

    @Nullable
    Kind<T> kind() {
        return kind;
    }

    List<String> standard(Step step) {
        return standard.of(step);
    }

    Set<String> options() {
        return options;
    }

    Optional<Step> words() {
        return company.words();
    }

    Joining<T> joining() {
        return company.joining();
    }

    Factory<T> factory() {
        return factory;
    }
}

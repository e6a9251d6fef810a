package org.yupian.toolkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.yupian.document.Document;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelSource;
import org.yupian.model.Terms;
import org.yupian.pipeline.Pipeline;
import org.yupian.pipeline.Stage;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.dictionary.UserDictionary;

/**
 * All that can be made of the models of a source: words, whole pipelines, single stages. For whoever just wants words,
 * {@link #words}; for everything at once, {@link #analyze}; for the rest, {@link #pipeline} after a {@link Recipe}.
 *
 * <p>Immutable and safe for all threads; make one and keep it. Each model is read once, when it is first needed, and shared
 * with the toolkits that are made of this one by {@link #under}, {@link #withDictionary} and {@link #with}.
 */
public final class Toolkit {
    /** The models that were read, by their names. */
    private final ConcurrentMap<String, Stages.Entry> cache;

    private final ModelSource models;
    private final Terms terms;
    private final Optional<UserDictionary> dictionary;
    private final List<Maker<?>> makers;
    private final AtomicReference<Stage> segmenter = new AtomicReference<>();
    private final AtomicReference<Pipeline> analyzer = new AtomicReference<>();

    private Toolkit(
            ConcurrentMap<String, Stages.Entry> cache,
            ModelSource models,
            Terms terms,
            Optional<UserDictionary> dictionary,
            List<Maker<?>> makers) {
        this.cache = cache;
        this.models = models;
        this.terms = terms;
        this.dictionary = dictionary;
        this.makers = makers;
    }

    /** A toolkit over these models, whatever their terms. */
    public static Toolkit of(ModelSource models) {
        Objects.requireNonNull(models, "models");
        return new Toolkit(new ConcurrentHashMap<>(), models, Terms.ANY, Optional.empty(), List.of());
    }

    /**
     * This toolkit, but using only models under these terms; where nobody names a model and the usual one is not under them,
     * another of its kind that is.
     */
    public Toolkit under(Terms accepted) {
        return new Toolkit(cache, models, Objects.requireNonNull(accepted, "accepted"), dictionary, makers);
    }

    /** This toolkit with the user's words laid over those it has. */
    public Toolkit withDictionary(UserDictionary words) {
        return new Toolkit(
                cache, models, terms, Optional.of(dictionary.map(words::over).orElse(words)), makers);
    }

    /**
     * This toolkit with another way to make a layer, tried before those it has. What makes words should be a {@link
     * Segmenter}, for {@link #segmenter}; what makes tags that later steps tell apart has to say their set, see {@link
     * Stage#writes}.
     */
    public Toolkit with(Maker<?> maker) {
        List<Maker<?>> all = new ArrayList<>(List.of(maker));
        all.addAll(makers);
        return new Toolkit(cache, models, terms, dictionary, List.copyOf(all));
    }

    /** Where models are looked for. */
    public ModelSource models() {
        return models;
    }

    /** Which models may be used. */
    public Terms terms() {
        return terms;
    }

    /**
     * The words 词 of a text, by the standard segmenter; unmodifiable.
     *
     * @throws UncheckedIOException if the model is missing or cannot be read, on first use
     */
    public List<String> words(String text) {
        Stage standard = segmenter.get();
        if (standard == null) {
            try {
                standard = stage(Step.words());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            segmenter.set(standard);
        }
        return standard.apply(Document.of(text)).words();
    }

    /**
     * Everything that {@link Recipe#standard()} names.
     *
     * @throws UncheckedIOException if a model is missing or cannot be read, on first use
     */
    public Document analyze(String text) {
        Pipeline standard = analyzer.get();
        if (standard == null) {
            try {
                standard = pipeline(Recipe.standard());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            analyzer.set(standard);
        }
        return standard.run(text);
    }

    /**
     * The pipeline for a recipe, from bare text. It is made anew at each call: keep it.
     *
     * @throws RecipeException if the recipe cannot be: an unknown step or option, a layer nobody makes, a model of the
     *     wrong kind, tags that a step does not read
     * @throws TermsException if the terms forbid a model that is named, or allow none that is there
     * @throws org.yupian.model.MissingModelException if a model is not there
     * @throws IOException if a model cannot be read
     */
    public Pipeline pipeline(Recipe recipe) throws IOException {
        return new Assembly(this, recipe).pipeline();
    }

    /** The same for a recipe on one line. */
    public Pipeline pipeline(String recipe) throws IOException {
        return pipeline(Recipe.parse(recipe));
    }

    /**
     * What cuts text into words, as the step says.
     *
     * @param words such as {@link Step#words()}
     * @throws IOException as {@link #pipeline(Recipe)} does
     */
    public Segmenter segmenter(Step words) throws IOException {
        Stage stage = stage(words);
        if (stage instanceof Segmenter found) {
            return found;
        }
        throw new RecipeException("expected a step that makes words, found '" + words.name() + "'");
    }

    /**
     * The stage of one step alone, which may require layers.
     *
     * @throws IOException as {@link #pipeline(Recipe)} does
     */
    public Stage stage(Step step) throws IOException {
        return new Stages(this).make(step).stage();
    }

    /**
     * The recipe with all that it leaves open filled in: the steps that are made on the way, and the model of each; what
     * a card can name, and what gives the same on a machine where other models are the standard ones.
     *
     * @throws IOException as {@link #pipeline(Recipe)} does
     */
    public Recipe resolve(Recipe recipe) throws IOException {
        return new Assembly(this, recipe).resolved();
    }

    /**
     * A model of a kind.
     *
     * @throws TermsException if the terms forbid it
     * @throws org.yupian.model.ModelFormatException if it is of another kind, or malformed
     * @throws org.yupian.model.MissingModelException if it is not there
     * @throws IOException if it cannot be read
     */
    public <T> T load(Kind<T> kind, String id) throws IOException {
        return new Stages(this).load(kind, id);
    }

    /** The card of a model, without reading the rest; empty if the model is not there. */
    public Optional<ModelCard> card(String id) throws IOException {
        return models.card(id);
    }

    ConcurrentMap<String, Stages.Entry> cache() {
        return cache;
    }

    Optional<UserDictionary> dictionary() {
        return dictionary;
    }

    /** The caller's ways to make layers. */
    List<Maker<?>> makers() {
        return makers;
    }
}

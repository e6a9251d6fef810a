package org.yupian.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a model is and where it comes from. It stands at the head of every model file as JSON; {@link #builder} makes one.
 * Immutable; two cards are equal if their JSON is.
 */
public final class ModelCard {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final String id;
    private final String kind;
    private final String description;
    private final String licence;
    private final List<Source> sources;
    private final String trainer;
    private final Map<String, String> options;
    private final long seed;
    private final String jdk;
    private final Map<String, Double> scores;

    private ModelCard(Builder from) {
        id = from.id;
        kind = from.kind;
        description = from.description;
        licence = from.licence;
        sources = List.copyOf(from.sources);
        trainer = from.trainer;
        // Not Map.copyOf, which forgets the order.
        options = Collections.unmodifiableMap(new LinkedHashMap<>(from.options));
        seed = from.seed;
        jdk = from.jdk;
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(from.scores));
        checkId(id);
        if (kind.isBlank()) {
            throw new IllegalArgumentException("the card of '" + id + "' has no kind");
        }
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            if (!Double.isFinite(score.getValue())) {
                throw new IllegalArgumentException("score '%s' is %s".formatted(score.getKey(), score.getValue()));
            }
        }
    }

    /**
     * One thing a model was made from.
     *
     * @param name a corpus, a file or a library
     * @param sha256 the SHA-256 of its bytes as 64 lower-case hexadecimal digits, or empty if there are none
     * @param licence an SPDX name or the terms in words
     */
    public record Source(String name, String sha256, String licence) {
        /**
         * A source.
         *
         * @throws IllegalArgumentException if the name is blank or the checksum is not one
         */
        public Source {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a source without a name");
            }
            if (!sha256.isEmpty() && !SHA_256.matcher(sha256).matches()) {
                throw new IllegalArgumentException("not a SHA-256 for source '%s': '%s'".formatted(name, sha256));
            }
        }

        /** The SHA-256 of all bytes that a stream has left, as a source states it. */
        public static String sha256(InputStream bytes) throws IOException {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /** The name of the model: lower-case letters, digits, dots and hyphens, not a dot or hyphen first. */
    public String id() {
        return id;
    }

    /** What reads it, such as {@code lattice}. */
    public String kind() {
        return kind;
    }

    /** One sentence for people, or empty. */
    public String description() {
        return description;
    }

    /** An SPDX name or a plain statement, or empty. */
    public String licence() {
        return licence;
    }

    /** What it was made from. */
    public List<Source> sources() {
        return sources;
    }

    /** The class or command that made it, or empty. */
    public String trainer() {
        return trainer;
    }

    /** The options it was made with, in order. */
    public Map<String, String> options() {
        return options;
    }

    /** The seed of everything random in the making. */
    public long seed() {
        return seed;
    }

    /** The Java it was made with, or empty. */
    public String jdk() {
        return jdk;
    }

    /** Measures by name, such as {@code pfr/dev F1}, in order; all finite. */
    public Map<String, Double> scores() {
        return scores;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelCard card && toJson().equals(card.toJson());
    }

    @Override
    public int hashCode() {
        return toJson().hashCode();
    }

    @Override
    public String toString() {
        return id + " (" + kind + ")";
    }

    /** A builder for the card of the model {@code id} of a kind. */
    public static Builder builder(String id, Kind<?> kind) {
        return builder(id, kind.name());
    }

    /** The same, where only the name of the kind is known. */
    public static Builder builder(String id, String kind) {
        return new Builder(id, kind);
    }

    /**
     * Reads a card from JSON. It is strict: every member must be known, of the right type and there once; what
     * is absent, other than id and kind, is empty.
     *
     * @param file the name of the file in messages
     * @throws ModelFormatException if the text is not a card
     */
    public static ModelCard parse(String json, String file) throws ModelFormatException {
        return CardJson.read(json, file);
    }

    /** The card as JSON, indented for people; the same card gives the same text. */
    public String toJson() {
        return CardJson.write(this);
    }

    /** Whether a text can name a model; nothing that can leave a folder is an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches() && !text.contains("..");
    }

    static void checkId(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("not a model id: '%s' (%s)".formatted(id, ID));
        }
    }

    /** Collects the lines of a card. For one thread. */
    public static final class Builder {
        private final String id;
        private final String kind;
        private String description = "";
        private String licence = "";
        private final List<Source> sources = new ArrayList<>();
        private String trainer = "";
        private final Map<String, String> options = new LinkedHashMap<>();
        private long seed;
        private String jdk = Integer.toString(Runtime.version().feature());
        private final Map<String, Double> scores = new LinkedHashMap<>();

        private Builder(String id, String kind) {
            this.id = id;
            this.kind = kind;
        }

        /** One sentence for people. */
        public Builder description(String text) {
            description = text;
            return this;
        }

        /** An SPDX name or a plain statement. */
        public Builder licence(String text) {
            licence = text;
            return this;
        }

        /** Adds something the model was made from; {@code sha256} may be empty. */
        public Builder source(String name, String sha256, String terms) {
            sources.add(new Source(name, sha256, terms));
            return this;
        }

        /** Adds a file the model was made from, with the SHA-256 of its bytes, which are read for that. */
        public Builder source(String name, Path file, String terms) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return source(name, Source.sha256(in), terms);
            }
        }

        /** The class or command that made it. */
        public Builder trainer(String text) {
            trainer = text;
            return this;
        }

        /** Adds or replaces an option. */
        public Builder option(String name, Object value) {
            options.put(name, value.toString());
            return this;
        }

        /** Adds or replaces options, as a trainer's {@code card()} has them. */
        public Builder options(Map<String, ?> values) {
            values.forEach(this::option);
            return this;
        }

        /** The seed of everything random in the making. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** The Java it was made with; by default the feature number of the one that runs, such as 17. */
        public Builder jdk(String text) {
            jdk = text;
            return this;
        }

        /** Adds or replaces a score. */
        public Builder score(String name, double value) {
            scores.put(name, value);
            return this;
        }

        /**
         * The card.
         *
         * @throws IllegalArgumentException if the id is not one, the kind is empty, or a score is not finite
         */
        public ModelCard build() {
            return new ModelCard(this);
        }
    }
}

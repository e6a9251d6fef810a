package org.yupian.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.yupian.model.ModelCard;

/** What commands that write models have in common. */
final class Outputs {
    private static final String ENDING = ".ypm";

    private Outputs() {}

    /** The path of a model to write. */
    static Path model(String name) {
        if (!name.endsWith(ENDING)) {
            throw Failure.usage("--output: expected a name that ends in .ypm, found '" + name + "'");
        }
        return Inputs.path(name);
    }

    /** The id after the name of the file, with hyphens for what an id cannot have. */
    static String id(Path target) {
        String name = String.valueOf(target.getFileName());
        String id = name.substring(0, name.length() - ENDING.length())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return ModelCard.isId(id) ? id : "model";
    }

    /** The hash that a card names a source by. */
    static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.yupian.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The model files that a class loader sees, on a class path or in named modules. */
final class ClasspathModels implements ModelSource {
    /**
     * No legal name of a package: a folder that had one would be a package of a named module, which one module alone
     * may have and no other code could read.
     */
    private static final String FOLDER = "META-INF/yupian/models/";

    private final ClassLoader loader;

    ClasspathModels(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Optional<ModelFile> find(String id) throws IOException {
        String resource = resource(id);
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(ModelFile.read(in, "classpath:" + resource));
        }
    }

    @Override
    public Optional<ModelHead> head(String id) throws IOException {
        String resource = resource(id);
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(ModelFile.head(in, "classpath:" + resource));
        }
    }

    @Override
    public boolean has(String id) {
        return loader.getResource(resource(id)) != null;
    }

    private static String resource(String id) {
        ModelCard.checkId(id);
        return FOLDER + id + DirectoryModels.SUFFIX;
    }

    @Override
    public List<String> ids() throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        var indexes = loader.getResources(FOLDER + "index.txt");
        while (indexes.hasMoreElements()) {
            read(indexes.nextElement(), ids);
        }
        return List.copyOf(ids);
    }

    private static void read(URL index, Set<String> ids) throws IOException {
        URLConnection connection = index.openConnection();
        // A cached jar would stay open behind the caller's back.
        connection.setUseCaches(false);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    if (!ModelCard.isId(line.strip())) {
                        throw new IOException("%s:%d: expected a model id, found '%s'".formatted(index, number, line));
                    }
                    ids.add(line.strip());
                }
            }
        }
    }

    @Override
    public String place() {
        return "the class path or module path (" + FOLDER + ")";
    }

    @Override
    public String hint(String id) throws IOException {
        return ids().isEmpty() ? "those of Yupian come with org.yupian:yupian-models" : "";
    }
}

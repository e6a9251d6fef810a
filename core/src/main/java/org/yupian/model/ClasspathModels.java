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

/** The model files of a class path. */
final class ClasspathModels implements ModelSource {
    private static final String FOLDER = "org/yupian/models/";

    private final ClassLoader loader;

    ClasspathModels(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Optional<ModelFile> find(String id) throws IOException {
        ModelCard.checkId(id);
        String resource = FOLDER + id + DirectoryModels.SUFFIX;
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(DirectoryModels.named(id, ModelFile.read(in, "classpath:" + resource)));
        }
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
        return "the class path (" + FOLDER + ")";
    }
}

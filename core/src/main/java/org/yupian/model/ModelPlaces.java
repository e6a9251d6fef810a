package org.yupian.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;

/** The places where models lie, each a source of them: see the methods of {@link ModelSource} that make them. */
final class ModelPlaces {
    private static final String SUFFIX = ".ypm";

    private ModelPlaces() {}

    /** Model files that are named by their paths. */
    static final class Paths implements ModelSource {
        /** Whether a name can be no id: it leads into a folder, or says what it is. */
        private static boolean isFile(String name) {
            return name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.endsWith(SUFFIX);
        }

        private static Path path(String name) throws NoSuchFileException {
            try {
                Path path = Path.of(name);
                if (Files.exists(path)) {
                    return path;
                }
            } catch (InvalidPathException e) {
                NoSuchFileException refusal = new NoSuchFileException(name, null, "no name for a file");
                refusal.initCause(e);
                throw refusal;
            }
            throw new NoSuchFileException(name);
        }

        @Override
        public Optional<ModelFile> find(String name) throws IOException {
            return isFile(name) ? Optional.of(ModelFile.open(path(name))) : Optional.empty();
        }

        @Override
        public Optional<ModelHead> head(String name) throws IOException {
            return isFile(name) ? Optional.of(ModelFile.head(path(name))) : Optional.empty();
        }

        @Override
        public boolean has(String name) throws IOException {
            return isFile(name) && Files.exists(path(name));
        }

        @Override
        public String place() {
            return "";
        }

        /** A name that was taken for an id, but is that of a file. */
        @Override
        public String hint(String name) {
            try {
                if (isFile(name) || !Files.isRegularFile(path(name))) {
                    return "";
                }
                ModelFile.head(path(name));
                return "there is a model in a file of this name: ./%s would be that".formatted(name);
            } catch (ModelFormatException e) {
                return "expected an id or a .ypm file, found a file of this name that is no model";
            } catch (IOException e) {
                return "";
            }
        }
    }

    /** The model files of a folder. */
    static final class Folder implements ModelSource {
        private final Path folder;

        Folder(Path folder) {
            this.folder = folder;
        }

        @Override
        public Optional<ModelFile> find(String id) throws IOException {
            return has(id) ? Optional.of(ModelFile.open(path(id))) : Optional.empty();
        }

        @Override
        public Optional<ModelHead> head(String id) throws IOException {
            return has(id) ? Optional.of(ModelFile.head(path(id))) : Optional.empty();
        }

        @Override
        public boolean has(String id) {
            Path path = path(id);
            return Files.exists(path) && !Files.isDirectory(path);
        }

        private Path path(String id) {
            ModelCard.checkId(id);
            return folder.resolve(id + SUFFIX);
        }

        @Override
        public List<String> ids() throws IOException {
            List<String> ids = new ArrayList<>();
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                    for (Path path : paths) {
                        String file = String.valueOf(path.getFileName());
                        String id = file.substring(0, file.length() - SUFFIX.length());
                        if (ModelCard.isId(id) && !Files.isDirectory(path)) {
                            ids.add(id);
                        }
                    }
                }
            }
            Collections.sort(ids);
            return List.copyOf(ids);
        }

        @Override
        public String place() {
            return "folder " + folder;
        }
    }

    /** The model files that a class loader sees, on a class path or in named modules. */
    static final class Classpath implements ModelSource {
        /**
         * No legal name of a package: a folder that had one would be a package of a named module, which one module alone
         * may have and no other code could read.
         */
        private static final String FOLDER = "META-INF/yupian/models/";

        private final ClassLoader loader;

        Classpath(ClassLoader loader) {
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
            return FOLDER + id + SUFFIX;
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
            try (Lines lines = TextInput.UTF_8.read(connection.getInputStream(), index.toString())) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    String id = line.strip();
                    if (!id.isEmpty() && !ModelCard.isId(id)) {
                        throw new IOException(
                                "%s:%d: expected a model id, found '%s'".formatted(lines.name(), lines.number(), line));
                    }
                    if (!id.isEmpty()) {
                        ids.add(id);
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

    /** Two sources; what the first does not have is looked for in the second. */
    static final class Either implements ModelSource {
        private final ModelSource first;
        private final ModelSource second;

        Either(ModelSource first, ModelSource second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public Optional<ModelFile> find(String id) throws IOException {
            Optional<ModelFile> model = first.find(id);
            return model.isPresent() ? model : second.find(id);
        }

        @Override
        public Optional<ModelHead> head(String id) throws IOException {
            Optional<ModelHead> head = first.head(id);
            return head.isPresent() ? head : second.head(id);
        }

        @Override
        public boolean has(String id) throws IOException {
            return first.has(id) || second.has(id);
        }

        @Override
        public List<String> ids() throws IOException {
            return Stream.concat(first.ids().stream(), second.ids().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public String place() {
            return first.place().isEmpty() ? second.place() : first.place() + ", " + second.place();
        }

        @Override
        public String hint(String id) throws IOException {
            String hint = first.hint(id);
            return hint.isEmpty() ? second.hint(id) : hint;
        }
    }
}

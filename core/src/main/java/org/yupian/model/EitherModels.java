package org.yupian.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two sources; what the first does not have is looked for in the second. */
final class EitherModels implements ModelSource {
    private final ModelSource first;
    private final ModelSource second;

    EitherModels(ModelSource first, ModelSource second) {
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

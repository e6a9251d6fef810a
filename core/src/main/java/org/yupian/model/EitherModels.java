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
    public List<String> ids() throws IOException {
        return Stream.concat(first.ids().stream(), second.ids().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String place() {
        return first.place() + ", " + second.place();
    }
}

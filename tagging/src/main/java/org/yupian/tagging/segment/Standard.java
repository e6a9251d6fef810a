package org.yupian.tagging.segment;

import java.io.IOException;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.chain.ChainModel;

/**
 * A standard of segmentation 分词标准, as a {@link TaggingModel} of several knows it: what its weights add to those of the model.
 * Immutable.
 */
public final class Standard {
    private final String name;
    private final ChainModel chain;

    private Standard(String name, ChainModel chain) {
        this.name = name;
        this.chain = chain;
    }

    /**
     * A standard.
     *
     * @param chain over the columns, labels and step of the model's; its scores are added, its transitions not looked at
     */
    public static Standard of(String name, ChainModel chain) {
        return new Standard(name, chain);
    }

    static Standard load(ModelFile file, String name) throws IOException {
        return of(name, ChainModel.load(file, prefix(name)));
    }

    void writeTo(ModelWriter out) {
        chain.writeTo(out, prefix(name));
    }

    private static String prefix(String name) {
        return "standard/" + name + "/";
    }

    /** What it is called, such as {@code pku}. */
    public String name() {
        return name;
    }

    /** What is added to the scores of labels. */
    public ChainModel chain() {
        return chain;
    }
}

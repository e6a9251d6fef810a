package org.yupian.tagging.segment;

import java.io.IOException;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.chain.WordTable;

/**
 * A standard of segmentation 分词标准, as a {@link TaggingModel} of several knows it: what its weights add to those of the model,
 * and the words of its corpus. Immutable.
 */
public final class Standard {
    private final String name;
    private final ChainModel chain;
    private final WordTable words;

    private Standard(String name, ChainModel chain, WordTable words) {
        this.name = name;
        this.chain = chain;
        this.words = words;
    }

    /**
     * A standard.
     *
     * @param chain over the columns, labels and step of the model's; its scores are added, its transitions not looked at
     * @param words of class {@link SegmentationColumns#OF_STANDARD}
     */
    public static Standard of(String name, ChainModel chain, WordTable words) {
        return new Standard(name, chain, words);
    }

    static Standard load(ModelFile file, String name) throws IOException {
        String prefix = prefix(name);
        return of(name, ChainModel.load(file, prefix), WordTable.load(file, prefix + "words"));
    }

    void writeTo(ModelWriter out) {
        chain.writeTo(out, prefix(name));
        words.writeTo(out, prefix(name) + "words");
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

    /** The words that its corpus has, more than once. */
    public WordTable words() {
        return words;
    }
}

package org.yupian.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.format.conllu.ConlluBlock;
import org.yupian.format.conllu.ConlluParts;
import org.yupian.format.part.TagColumn;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;

/**
 * Reads CoNLL-U (universaldependencies.org/format.html): what {@link ConlluFormat} wrote, as it was, and treebanks. A
 * document begins at {@code # newdoc}; before the first of these, and where there are none, each sentence is a
 * document.
 *
 * <p>Words become {@link Layer#TOKENS} and blocks {@link Layer#SENTENCES}; UPOS, XPOS ({@link Layer#POS}), HEAD with
 * DEPREL, and labels such as {@code ner=B-PER} in MISC become layers where there are any. The text is that of {@code #
 * text} where the words are found in it, with white space between them at most; otherwise it is made of the words and
 * of {@code SpaceAfter} and its like. The words of a range such as {@code 3-4} are tokens with nothing between them,
 * and the range, if it is not asked for ({@link #withRanges}), empty nodes such as {@code 5.1}, lemmas, features and
 * other comments and attributes are passed over.
 */
public final class ConlluReader implements DocumentReader {
    private final Lines lines;
    private final String set;
    private final boolean withHeads;
    private final boolean withRanges;
    private @Nullable ConlluBlock ahead;

    /** Whether the block ahead, or that there is none, is known. */
    private boolean looked;

    private boolean inDocument;
    private long line;

    private ConlluReader(Lines lines, String set, boolean withHeads, boolean withRanges) {
        this.lines = lines;
        this.set = set;
        this.withHeads = withHeads;
        this.withRanges = withRanges;
    }

    /** Opens a file, gzipped or not. */
    public static ConlluReader open(Path file) throws IOException {
        return of(TextInput.UTF_8.open(file));
    }

    /** Reads a stream, which is closed with the reader; the name is for messages. */
    public static ConlluReader of(InputStream in, String name) throws IOException {
        return of(TextInput.UTF_8.read(in, name));
    }

    /** Reads the lines that are left; they are closed with the reader. */
    public static ConlluReader of(Lines lines) {
        return new ConlluReader(lines, TagColumn.UNNAMED, true, false);
    }

    /**
     * A reader of the same lines, instead of this one, that takes XPOS to be of the set of this name if nothing says
     * so.
     */
    public ConlluReader withTagSet(String name) {
        return new ConlluReader(lines, name, withHeads, withRanges);
    }

    /** A reader of the same lines, instead of this one, that passes over HEAD and DEPREL, whatever is there. */
    public ConlluReader withoutHeads() {
        return new ConlluReader(lines, set, false, withRanges);
    }

    /**
     * A reader of the same lines, instead of this one, to which a range such as {@code 3-4} is one word, as it stands in
     * the text, and not those that it stands for. Their heads, which count them, are passed over with all others.
     */
    public ConlluReader withRanges() {
        return new ConlluReader(lines, set, false, true);
    }

    @Override
    public @Nullable Document next() throws IOException {
        ConlluBlock first = looked ? ahead : ConlluBlock.read(lines, withRanges);
        if (first == null) {
            return null;
        }
        line = first.line();
        inDocument |= first.beginsDocument();
        List<ConlluBlock> blocks = new ArrayList<>(List.of(first));
        looked = inDocument;
        while (inDocument) {
            ahead = ConlluBlock.read(lines, withRanges);
            if (ahead == null || ahead.beginsDocument()) {
                break;
            }
            blocks.add(ahead);
        }
        try {
            return new ConlluParts(blocks, lines.name(), set, withHeads).document();
        } catch (IllegalArgumentException e) {
            throw new FormatException(lines.name(), line, "layers that fit together", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

package org.yupian.cli.input;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Sentence;
import org.yupian.document.Token;
import org.yupian.format.ConlluReader;

/** The sentences of a file in CoNLL-U, whatever its documents are. */
final class Treebank {
    private final ConlluReader reader;
    private final Deque<List<Token>> ready = new ArrayDeque<>();

    /** The sentences that a reader has left. */
    Treebank(ConlluReader reader) {
        this.reader = reader;
    }

    /** The tokens of the next sentence, of which there is one at least, or null after the last. */
    @Nullable
    List<Token> next() throws IOException {
        while (ready.isEmpty()) {
            Document document = reader.next();
            if (document == null) {
                return null;
            }
            if (document.has(Layer.SENTENCES)) {
                document.sentences().stream().map(Sentence::tokens).forEach(this::add);
            } else {
                add(document.tokens());
            }
        }
        return ready.remove();
    }

    private void add(List<Token> tokens) {
        if (!tokens.isEmpty()) {
            ready.add(tokens);
        }
    }

    /** The line in which the document of the last sentence begins, from 1. */
    long line() {
        return reader.line();
    }
}

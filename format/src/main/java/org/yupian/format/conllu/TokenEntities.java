package org.yupian.format.conllu;

import java.util.Arrays;
import org.yupian.document.Entities;
import org.yupian.document.Spans;

/** Which entity each token belongs to, of those that begin and end with tokens of one block. */
public final class TokenEntities {
    private static final int NONE = -1;

    private final Entities entities;

    /** For each token the number of its entity. */
    private final int[] entity;

    private final boolean[] aligned;

    /**
     * Entities over tokens.
     *
     * @param tokens that do not overlap
     * @param starts where the blocks of tokens begin, and the number of tokens at the end
     */
    public TokenEntities(Entities entities, Spans tokens, int[] starts) {
        this.entities = entities;
        this.entity = new int[tokens.size()];
        this.aligned = new boolean[entities.size()];
        Arrays.fill(entity, NONE);
        for (int i = 0; i < entities.size(); i++) {
            int first = tokens.firstFrom(entities.start(i));
            int last = first;
            while (last < tokens.size() && tokens.end(last) < entities.end(i)) {
                last++;
            }
            if (last < tokens.size()
                    && tokens.start(first) == entities.start(i)
                    && tokens.end(last) == entities.end(i)
                    && !entities.type(i).isEmpty()
                    && block(starts, first) == block(starts, last)) {
                aligned[i] = true;
                Arrays.fill(entity, first, last + 1, i);
            }
        }
    }

    private static int block(int[] starts, int token) {
        int found = Arrays.binarySearch(starts, token);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether the tokens say where the entity is. */
    public boolean aligned(int index) {
        return aligned[index];
    }

    /** The number of the entity that begins with this token, or -1. */
    public int begun(int token) {
        return entity[token] >= 0 && (token == 0 || entity[token - 1] != entity[token]) ? entity[token] : NONE;
    }

    /** The label of a token in BIOES, or "" outside entities. */
    public String label(int token) {
        int index = entity[token];
        if (index < 0) {
            return "";
        }
        boolean begins = begun(token) >= 0;
        boolean ends = token + 1 == entity.length || entity[token + 1] != index;
        return (begins ? ends ? "S-" : "B-" : ends ? "E-" : "I-") + entities.type(index);
    }
}

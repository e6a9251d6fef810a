package org.yupian.tokenize.smartcn;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.yupian.model.ModelCard;

/**
 * The words and bigrams of Lucene's smartcn, read from the two resources inside its jar: 85,607 words with
 * their counts, and counts of 328,856 pairs of neighbours.
 *
 * <p>The resources are arrays of primitives in Java's serialised form; they are read through a filter that
 * admits nothing else. Words are filed by their first character in the order of GB2312; the pairs are stored
 * only as hashes, from which {@link BigramHashes} recovers them.
 *
 * @param words the words, the ten placeholders for numbers, sentence ends and the like among them
 * @param bigrams the pairs of words with their counts; a part may be a placeholder such as {@link #NUMBER}
 * @param sha256 the hash of each resource that was read, by its name
 */
public record SmartcnLexicon(List<Word> words, List<Bigram> bigrams, Map<String, String> sha256) {
    /** The placeholder for a number. */
    public static final String NUMBER = "未##数";

    /** The placeholder for a string of letters. */
    public static final String LETTERS = "未##串";

    /** The placeholder for the beginning of a sentence. */
    public static final String BEGIN = "始##始";

    /** The placeholder for the end of a sentence. */
    public static final String END = "末##末";

    /** The placeholder for a time, which smartcn's own engine never makes. */
    public static final String TIME = "未##时";

    /** What all placeholders have in common, those for persons, places and firms too. */
    private static final String PLACEHOLDER_SIGN = "##";

    /** The least count of a word that occurs in a pair: a pair's own count is never below 3. */
    private static final int LEAST_PAIRED = 3;

    private static final String FOLDER = "/org/apache/lucene/analysis/cn/smart/hhmm/";

    /**
     * A word.
     *
     * @param text its characters
     * @param count how often it was seen; 0 for more than a quarter of the words
     */
    public record Word(String text, int count) {}

    /**
     * Two words that were seen side by side.
     *
     * @param left the first word
     * @param right the second word
     * @param count how often
     */
    public record Bigram(String left, String right, int count) {}

    /**
     * Reads the lexicon from the jar on the class path. Recovering the bigrams takes some seconds.
     *
     * @throws IOException if the jar is not there or holds something else than expected
     */
    public static SmartcnLexicon read() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Object[] core =
                readArrays("coredict.mem", hashes, short[].class, char[].class, char[][][].class, int[][].class);
        Object[] pairs = readArrays("bigramdict.mem", hashes, long[].class, int[].class);

        List<Word> words = words((short[]) core[0], (char[]) core[1], (char[][][]) core[2], (int[][]) core[3]);
        List<String> frequent = words.stream()
                .filter(w -> w.count() >= LEAST_PAIRED)
                .map(Word::text)
                .toList();
        List<Bigram> bigrams = new BigramHashes((long[]) pairs[0], (int[]) pairs[1]).recover(frequent);
        return new SmartcnLexicon(words, bigrams, hashes);
    }

    /** Whether a word of the lexicon stands for a class, such as {@link #NUMBER}, and never occurs in text. */
    public static boolean placeholder(String word) {
        return word.contains(PLACEHOLDER_SIGN);
    }

    /**
     * @param slotOfIndex for each slot of the index, which list of words it names
     * @param firstOfIndex for each slot, the character those words begin with; 0 for a free slot
     * @param rests for each list, the words without their first character; null for that character alone
     * @param counts for each list, the counts of its words
     */
    private static List<Word> words(short[] slotOfIndex, char[] firstOfIndex, char[][][] rests, int[][] counts) {
        List<Word> words = new ArrayList<>();
        for (int slot = 0; slot < slotOfIndex.length; slot++) {
            if (firstOfIndex[slot] == 0) {
                continue;
            }
            int list = slotOfIndex[slot];
            for (int i = 0; rests[list] != null && i < rests[list].length; i++) {
                char[] rest = rests[list][i];
                words.add(new Word(firstOfIndex[slot] + (rest == null ? "" : new String(rest)), counts[list][i]));
            }
        }
        return List.copyOf(words);
    }

    private static Object[] readArrays(String name, Map<String, String> hashes, Class<?>... types) throws IOException {
        byte[] bytes;
        try (InputStream in = HMMChineseTokenizer.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new FileNotFoundException(
                        FOLDER + name + ": not on the class path; expected inside lucene-analysis-smartcn");
            }
            bytes = in.readAllBytes();
        }
        hashes.put(name, ModelCard.Source.sha256(new ByteArrayInputStream(bytes)));
        Object[] arrays = new Object[types.length];
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(SmartcnLexicon::primitiveArraysOnly);
            for (int i = 0; i < types.length; i++) {
                Object value = in.readObject();
                if (!types[i].isInstance(value)) {
                    throw new InvalidObjectException("%s: expected %s as object %d, found %s"
                            .formatted(
                                    name,
                                    types[i].getSimpleName(),
                                    i + 1,
                                    value.getClass().getSimpleName()));
                }
                arrays[i] = value;
            }
        } catch (ClassNotFoundException e) {
            throw new IOException(name + ": holds an object of an unknown class", e);
        }
        return arrays;
    }

    private static ObjectInputFilter.Status primitiveArraysOnly(ObjectInputFilter.FilterInfo info) {
        Class<?> type = info.serialClass();
        if (type == null) {
            return ObjectInputFilter.Status.UNDECIDED;
        }
        while (type.isArray()) {
            type = type.getComponentType();
        }
        return type.isPrimitive() ? ObjectInputFilter.Status.ALLOWED : ObjectInputFilter.Status.REJECTED;
    }
}

package org.yupian.dl4j.train;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.models.embeddings.inmemory.InMemoryLookupTable;
import org.deeplearning4j.models.embeddings.loader.WordVectorSerializer;
import org.deeplearning4j.models.word2vec.VocabWord;
import org.deeplearning4j.models.word2vec.Word2Vec;
import org.deeplearning4j.models.word2vec.wordstore.inmemory.AbstractCache;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.yupian.embeddings.WordVectors;

/**
 * Word vectors of DL4J, to and from. Its text files are read by {@code VectorFiles} without it; this is for models in
 * memory and for the archives of {@code WordVectorSerializer.writeWord2VecModel}.
 */
public final class Dl4jVectors {
    private Dl4jVectors() {}

    /** The vectors of a model of DL4J, in the order of its vocabulary. */
    public static WordVectors of(org.deeplearning4j.models.embeddings.wordvectors.WordVectors model) {
        int size = model.vocab().numWords();
        List<String> words = new ArrayList<>(size);
        float[] numbers = new float[0];
        int dimension = 0;
        for (int i = 0; i < size; i++) {
            String word = model.vocab().wordAtIndex(i);
            words.add(word);
            float[] vector = model.getWordVectorMatrix(word).toFloatVector();
            if (i == 0) {
                dimension = vector.length;
                numbers = new float[Math.multiplyExact(size, dimension)];
            }
            System.arraycopy(vector, 0, numbers, i * dimension, dimension);
        }
        return WordVectors.of(words, numbers, dimension);
    }

    /** A model of DL4J with these vectors. Nobody counted the words any more, so each has the frequency 1. */
    public static Word2Vec toModel(WordVectors vectors) {
        AbstractCache<VocabWord> vocabulary = new AbstractCache<>();
        INDArray weights = Nd4j.create(vectors.size(), vectors.dimension());
        for (int i = 0; i < vectors.size(); i++) {
            VocabWord word = new VocabWord(1, vectors.words().get(i));
            word.setIndex(i);
            vocabulary.addToken(word);
            vocabulary.addWordToIndex(i, word.getLabel());
            weights.putRow(i, Nd4j.createFromArray(vectors.vector(i)));
        }
        InMemoryLookupTable<VocabWord> table = new InMemoryLookupTable.Builder<VocabWord>()
                .vectorLength(vectors.dimension())
                .cache(vocabulary)
                .build();
        table.setSyn0(weights);
        Word2Vec model = new Word2Vec.Builder()
                .layerSize(vectors.dimension())
                .lookupTable(table)
                .vocabCache(vocabulary)
                .build();
        model.setVocab(vocabulary);
        model.setLookupTable(table);
        return model;
    }

    /**
     * Reads whatever {@code WordVectorSerializer} has written.
     *
     * @throws IOException if it cannot
     */
    public static WordVectors open(Path path) throws IOException {
        File file = path.toFile();
        try {
            return of(WordVectorSerializer.readWord2VecModel(file));
        } catch (RuntimeException e) {
            throw new IOException("%s: DL4J cannot read it: %s".formatted(path, e.getMessage()), e);
        }
    }
}

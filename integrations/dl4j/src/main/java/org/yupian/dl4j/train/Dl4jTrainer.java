package org.yupian.dl4j.train;

import java.io.IOException;
import org.deeplearning4j.models.word2vec.Word2Vec;
import org.deeplearning4j.text.tokenization.tokenizerfactory.DefaultTokenizerFactory;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.train.EncodedCorpus;
import org.yupian.embeddings.train.VectorTrainer;
import org.yupian.embeddings.train.Word2VecOptions;
import org.yupian.learning.ProgressListener;

/** Hands a corpus to DL4J and takes its vectors back. DL4J runs threads of its own and tells of no progress. */
final class Dl4jTrainer implements VectorTrainer {
    private final Word2VecOptions options;
    private final int threads;

    Dl4jTrainer(Word2VecOptions options, int threads) {
        this.options = options;
        this.threads = threads;
    }

    @Override
    public WordVectors train(EncodedCorpus corpus, ProgressListener listener) throws IOException {
        long words = 0;
        for (int i = 0; i < corpus.words().size(); i++) {
            words += corpus.count(i) >= options.minimumCount() ? 1 : 0;
        }
        if (words < 2) {
            throw new IllegalArgumentException("expected at least two words that occur %d times or more, found %d"
                    .formatted(options.minimumCount(), words));
        }
        Word2Vec model = new Word2Vec.Builder()
                .iterate(new CorpusSentences(corpus))
                .tokenizerFactory(new DefaultTokenizerFactory())
                .layerSize(options.dimension())
                .windowSize(options.window())
                .negativeSample(options.hierarchical() ? 0 : options.negatives())
                .useHierarchicSoftmax(options.hierarchical())
                .minWordFrequency(options.minimumCount())
                .epochs(options.epochs())
                .iterations(1)
                .learningRate(options.rate())
                .minLearningRate(options.rate() * 1e-4)
                .sampling(options.threshold())
                .seed(options.seed())
                .workers(threads)
                .build();
        model.fit();
        return Dl4jVectors.of(model);
    }
}

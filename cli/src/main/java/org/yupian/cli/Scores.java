package org.yupian.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Entity;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.io.Lines;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.train.ner.EntityMention;
import org.yupian.tagging.train.ner.EntityReader;
import org.yupian.tagging.train.ner.EntityScorer;
import org.yupian.tagging.train.ner.EntitySentence;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.train.CorpusReader;
import org.yupian.tokenize.train.SegmentationScore;
import org.yupian.tokenize.train.SegmentationScorer;
import org.yupian.tokenize.train.TaggedSentence;

/** Scores engines on gold standards, which are closed after that, for the cards of models. */
final class Scores {
    private Scores() {}

    /** The score of a segmenter on segmented sentences. */
    static SegmentationScore segmentation(Segmenter segmenter, Lines gold, Set<String> vocabulary) throws IOException {
        SegmentationScorer scorer = vocabulary.isEmpty() ? SegmentationScorer.of() : SegmentationScorer.of(vocabulary);
        try (CorpusReader reader = CorpusReader.of(gold, CorpusReader.Format.AUTO)) {
            for (List<String> sentence = reader.next(); sentence != null; sentence = reader.next()) {
                String text = String.join("", sentence);
                List<String> found = new ArrayList<>();
                segmenter.segment(text, 0, text.length(), (start, end) -> found.add(text.substring(start, end)));
                scorer.add(sentence, found);
            }
        }
        SegmentationScore score = scorer.score();
        if (score.sentences() == 0) {
            throw Failure.negative(gold.name() + ": expected segmented sentences, found none");
        }
        return score;
    }

    /** The share of given words that get the right tag. */
    static double tagging(Stage tagger, Lines gold) throws IOException {
        long words = 0;
        long right = 0;
        try (TaggedSentences reader = TaggedSentences.of(gold)) {
            for (TaggedSentence sentence = reader.next(); sentence != null; sentence = reader.next()) {
                String text = String.join("", sentence.words());
                Tags tags = tagger.apply(Document.of(text).with(Layer.TOKENS, Spans.adjacent(sentence.words())))
                        .get(Layer.POS);
                for (int i = 0; i < tags.size(); i++) {
                    words++;
                    right += tags.tag(i).equals(sentence.tags().get(i)) ? 1 : 0;
                }
            }
        }
        if (words == 0) {
            throw Failure.negative(gold.name() + ": expected tagged sentences, found none");
        }
        return (double) right / words;
    }

    /** The entities of a document, as those of a gold standard are written. */
    static List<EntityMention> mentions(Document document) {
        List<EntityMention> mentions = new ArrayList<>();
        for (Entity entity : document.entities()) {
            mentions.add(new EntityMention(entity.start(), entity.end(), entity.type()));
        }
        return mentions;
    }

    /** Counts the entities that are right. */
    static EntityScorer entities(Stage tagger, Lines gold) throws IOException {
        EntityScorer scorer = new EntityScorer();
        long sentences = 0;
        try (EntityReader reader = EntityReader.of(gold, EntityReader.Format.AUTO)) {
            for (EntitySentence sentence = reader.next(); sentence != null; sentence = reader.next()) {
                scorer.add(sentence.entities(), mentions(tagger.apply(Document.of(sentence.text()))));
                sentences++;
            }
        }
        if (sentences == 0) {
            throw Failure.negative(gold.name() + ": expected sentences with entities, found none");
        }
        return scorer;
    }
}

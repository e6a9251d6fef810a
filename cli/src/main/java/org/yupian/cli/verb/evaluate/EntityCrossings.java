package org.yupian.cli.verb.evaluate;

import org.yupian.document.Spans;
import org.yupian.learning.Score;
import org.yupian.tagging.train.ner.EntityMention;
import org.yupian.tagging.train.ner.EntitySentence;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.train.Crossings;

/** Counts the entities that some word crosses. */
final class EntityCrossings {
    private final Segmenter segmenter;
    private long entities;
    private long crossed;

    /** A count by the words of a segmenter. */
    EntityCrossings(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /** Segments the text of a sentence, and counts its entities. */
    void add(EntitySentence sentence) {
        Spans.Builder words = Spans.builder(64);
        segmenter.segment(sentence.text(), 0, sentence.text().length(), words);
        Spans.Builder names = Spans.builder(sentence.entities().size());
        for (EntityMention entity : sentence.entities()) {
            names.accept(entity.start(), entity.end());
        }
        entities += names.size();
        crossed += Crossings.count(names.build(), words.build());
    }

    /** How many there are. */
    long entities() {
        return entities;
    }

    /** How many of them are crossed. */
    long crossed() {
        return crossed;
    }

    /** The share of them that is crossed. */
    double rate() {
        return Score.ratio(crossed, entities);
    }
}

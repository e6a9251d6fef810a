package org.yupian.bench;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.tokenizer.SpeedTokenizer;
import java.util.List;

/** HanLP 1.x with the dictionaries that its portable jar brings. */
record HanLpEngine(Segment segment) implements Engine {
    /** Its bigram lattice without recognition of names and without its custom dictionary: the like of ours. */
    static Engine viterbi() {
        return new HanLpEngine(new ViterbiSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableJapaneseNameRecognize(false)
                .enablePlaceRecognize(false)
                .enableOrganizationRecognize(false)
                .enableCustomDictionary(false));
    }

    /** The same with parts of speech, by its second-order hidden Markov model. */
    static Engine tagging() {
        return new HanLpEngine(((HanLpEngine) viterbi()).segment.enablePartOfSpeechTagging(true));
    }

    /** With names of people, places and organisations as well, by role tagging. */
    static Engine names() {
        return new HanLpEngine(new ViterbiSegment()
                .enableCustomDictionary(false)
                .enablePartOfSpeechTagging(true)
                .enableNameRecognize(true)
                .enableTranslatedNameRecognize(true)
                .enablePlaceRecognize(true)
                .enableOrganizationRecognize(true));
    }

    /** Its double-array longest match, set up as it ships. */
    static Engine speed() {
        return new HanLpEngine(SpeedTokenizer.SEGMENT);
    }

    @Override
    public Object segment(String line) {
        return segment.seg(line);
    }

    @Override
    public List<String> words(String line) {
        WordCuts cuts = new WordCuts(line);
        for (Term term : segment.seg(line)) {
            cuts.next(term.word.length());
        }
        return cuts.words();
    }
}

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

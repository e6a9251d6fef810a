package org.yupian.bench;

import java.util.List;
import java.util.function.Function;
import org.ansj.domain.Result;
import org.ansj.domain.Term;
import org.ansj.recognition.impl.NatureRecognition;
import org.ansj.splitWord.analysis.BaseAnalysis;
import org.ansj.splitWord.analysis.NlpAnalysis;
import org.ansj.splitWord.analysis.ToAnalysis;

/** Ansj with the dictionaries that its jar brings. */
record AnsjEngine(Function<String, Result> analysis) implements Engine {
    /** Dictionary words alone. */
    static Engine base() {
        return new AnsjEngine(BaseAnalysis::parse);
    }

    /** What its authors recommend: numbers, names and user words as well. */
    static Engine to() {
        return new AnsjEngine(ToAnalysis::parse);
    }

    /** With parts of speech by its statistics of neighbours. */
    static Engine tagging() {
        return new AnsjEngine(line -> ToAnalysis.parse(line).recognition(new NatureRecognition()));
    }

    /** With new words and names, by its conditional random field. */
    static Engine names() {
        return new AnsjEngine(NlpAnalysis::parse);
    }

    @Override
    public Object segment(String line) {
        return analysis.apply(line);
    }

    @Override
    public List<String> words(String line) {
        WordCuts cuts = new WordCuts(line);
        for (Term term : analysis.apply(line).getTerms()) {
            cuts.accept(term.getOffe(), term.getOffe() + term.getRealName().length());
        }
        return cuts.words();
    }
}

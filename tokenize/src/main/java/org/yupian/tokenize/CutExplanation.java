package org.yupian.tokenize;

/** Why a text is cut where it is. Immutable and safe for all threads. */
public interface CutExplanation {
    /** The text. */
    String text();

    /** Answers, in one sentence, why something is not one of the words of the cut that was made. */
    String whyNot(String word);

    /** What was weighed, as tables for people. */
    String toText();

    /** What was weighed, as a graph in the language of Graphviz; the cut that was made is bold. */
    String toGraphviz();
}

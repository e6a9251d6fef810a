package org.yupian.bench;

import java.util.List;

/** One segmenter behind one face. Safe for all threads. */
public interface Engine {
    /** Takes every line for one word; what stands where no engine has been loaded yet. */
    Engine NONE = new Engine() {
        @Override
        public Object segment(String line) {
            return line;
        }

        @Override
        public List<String> words(String line) {
            return List.of(line);
        }
    };

    /**
     * Segments a line through the engine's own interface and returns what that gives, so that speed is measured
     * without any conversion.
     */
    Object segment(String line);

    /** The words of a line, which together are the line: for accuracy, not for speed. */
    List<String> words(String line);
}

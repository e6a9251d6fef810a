package org.yupian.bench;

import com.huaban.analysis.jieba.JiebaSegmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelSource;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.lattice.LatticeSegmenter;
import org.yupian.tokenize.matching.Direction;
import org.yupian.tokenize.matching.MaximumMatchingSegmenter;

/** The engines that are compared. The system property {@code yupian.model} names a model file in place of ours. */
public enum Peer {
    LATTICE("yupian lattice") {
        @Override
        Engine open() throws IOException {
            return new YupianEngine(LatticeSegmenter.of(model()));
        }
    },
    FORWARD("yupian longest match") {
        @Override
        Engine open() throws IOException {
            return new YupianEngine(MaximumMatchingSegmenter.of(model().words(), Direction.FORWARD));
        }
    },
    HANLP_VITERBI("HanLP Viterbi") {
        @Override
        Engine open() {
            return HanLpEngine.viterbi();
        }
    },
    HANLP_SPEED("HanLP SpeedTokenizer") {
        @Override
        Engine open() {
            return HanLpEngine.speed();
        }
    },
    JIEBA("jieba") {
        @Override
        Engine open() {
            return new JiebaEngine(new JiebaSegmenter());
        }
    },
    ANSJ_BASE("ansj BaseAnalysis") {
        @Override
        Engine open() {
            return AnsjEngine.base();
        }
    },
    ANSJ_TO("ansj ToAnalysis") {
        @Override
        Engine open() {
            return AnsjEngine.to();
        }
    },
    SMARTCN("Lucene smartcn") {
        @Override
        Engine open() {
            return new SmartcnEngine();
        }
    };

    /** The model that the command line takes unless told otherwise. */
    static final String DEFAULT_MODEL = "lattice-general";

    private final String title;

    Peer(String title) {
        this.title = title;
    }

    /** The name in tables. */
    String title() {
        return title;
    }

    /** The names of all engines. */
    static List<String> names() {
        return Arrays.stream(values()).map(Peer::name).toList();
    }

    /** The names of our own. */
    static List<String> ours() {
        return List.of(LATTICE.name(), FORWARD.name());
    }

    /** Loads the engine, ready for its first line. */
    abstract Engine open() throws IOException;

    static LatticeModel model() throws IOException {
        Optional<String> file = Optional.ofNullable(System.getProperty("yupian.model"));
        return LatticeModel.load(
                file.isPresent()
                        ? ModelFile.open(Path.of(file.get()))
                        : ModelSource.classpath(Peer.class).load(DEFAULT_MODEL));
    }
}

package org.yupian.bench;

import com.huaban.analysis.jieba.JiebaSegmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yupian.model.ModelFile;
import org.yupian.models.Models;
import org.yupian.pipeline.Pipeline;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.EntityTagger;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tagging.segment.WordLexicon;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.lattice.LatticeSegmenter;
import org.yupian.tokenize.matching.Direction;
import org.yupian.tokenize.matching.MaximumMatchingSegmenter;

/**
 * The engines that are compared. The system properties {@code yupian.model}, {@code yupian.tagging}, {@code
 * yupian.pos} and {@code yupian.ner} name model files in place of ours.
 */
public enum Peer {
    LATTICE("yupian lattice") {
        @Override
        Engine open() throws IOException {
            return new YupianEngine(LatticeSegmenter.of(model()));
        }
    },
    TAGGING("yupian tagging") {
        @Override
        Engine open() throws IOException {
            return new YupianEngine(tagging());
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
    },
    YUPIAN_POS("yupian tagging + POS", Task.POS) {
        @Override
        Engine open() throws IOException {
            return new PipelineEngine(Pipeline.of(tagging(), pos()));
        }
    },
    HANLP_POS("HanLP Viterbi + POS", Task.POS) {
        @Override
        Engine open() {
            return HanLpEngine.tagging();
        }
    },
    ANSJ_POS("ansj ToAnalysis + POS", Task.POS) {
        @Override
        Engine open() {
            return AnsjEngine.tagging();
        }
    },
    YUPIAN_NER("yupian tagging + POS + NER", Task.NER) {
        @Override
        Engine open() throws IOException {
            return new PipelineEngine(Pipeline.of(tagging(), pos(), entities()));
        }
    },
    HANLP_NER("HanLP Viterbi + POS + NER", Task.NER) {
        @Override
        Engine open() {
            return HanLpEngine.names();
        }
    },
    ANSJ_NER("ansj NlpAnalysis", Task.NER) {
        @Override
        Engine open() {
            return AnsjEngine.names();
        }
    };

    /** What is compared with what. */
    enum Task {
        SEGMENTATION("one thread"),
        POS("with parts of speech"),
        NER("with names too");

        private final String title;

        Task(String title) {
            this.title = title;
        }

        /** The heading of its table. */
        String title() {
            return title;
        }
    }

    /** The model that the command line takes unless told otherwise. */
    static final String DEFAULT_MODEL = "lattice-general";

    /** The character tagger of the same. */
    static final String DEFAULT_TAGGING = "tagging-general";

    /** Its tagger of parts of speech. */
    static final String DEFAULT_POS = "pos-pku";

    /** Its tagger of named entities. */
    static final String DEFAULT_NER = "ner-general";

    private final String title;
    private final Task task;

    Peer(String title) {
        this(title, Task.SEGMENTATION);
    }

    Peer(String title, Task task) {
        this.title = title;
        this.task = task;
    }

    /** What it does. */
    Task task() {
        return task;
    }

    /** The name in tables. */
    String title() {
        return title;
    }

    /** The names of all engines. */
    static List<String> names() {
        return Arrays.stream(values()).map(Peer::name).toList();
    }

    /** The names of those that do one thing. */
    static List<String> names(Task task) {
        return Arrays.stream(values())
                .filter(peer -> peer.task == task)
                .map(Peer::name)
                .toList();
    }

    /** The names of our own. */
    static List<String> ours() {
        return List.of(LATTICE.name(), TAGGING.name(), FORWARD.name());
    }

    /** Loads the engine, ready for its first line. */
    abstract Engine open() throws IOException;

    static TaggingSegmenter tagging() throws IOException {
        TaggingModel model = TaggingModel.load(file("yupian.tagging", DEFAULT_TAGGING));
        String lexicon = model.lexiconId();
        return TaggingSegmenter.of(
                lexicon.isEmpty() ? model : model.withLexicon(WordLexicon.load(file("yupian.lexicon", lexicon))));
    }

    static PosTagger pos() throws IOException {
        return PosTagger.of(PosModel.load(file("yupian.pos", DEFAULT_POS)));
    }

    static EntityTagger entities() throws IOException {
        return EntityTagger.of(EntityModel.load(file("yupian.ner", DEFAULT_NER)));
    }

    static LatticeModel model() throws IOException {
        return LatticeModel.load(file("yupian.model", DEFAULT_MODEL));
    }

    /** The model file that a system property names, or the one of this id. */
    static ModelFile file(String property, String id) throws IOException {
        Optional<String> file = Optional.ofNullable(System.getProperty(property));
        return file.isPresent()
                ? ModelFile.open(Path.of(file.get()))
                : Models.source().load(id);
    }
}

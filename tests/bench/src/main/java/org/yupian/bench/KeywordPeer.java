package org.yupian.bench;

import com.hankcs.hanlp.mining.phrase.MutualInformationEntropyPhraseExtractor;
import com.hankcs.hanlp.summary.TextRankKeyword;
import java.io.IOException;
import java.util.List;
import org.ansj.app.keyword.KeyWordComputer;
import org.ansj.app.keyword.Keyword;
import org.yupian.document.Document;
import org.yupian.keywords.CandidateRules;
import org.yupian.keywords.CombinedExtractor;
import org.yupian.keywords.FrequencyExtractor;
import org.yupian.keywords.KeywordExtractor;
import org.yupian.keywords.TextRankExtractor;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.pipeline.Pipeline;

/** Ways to find keywords, each with the dictionaries and models its own jar brings. */
public enum KeywordPeer {
    COMBINED("yupian combined (default)") {
        @Override
        Finder open() throws IOException {
            return ours(CombinedExtractor.of(CombinedExtractor.RULES, statistics()));
        }
    },
    TEXTRANK("yupian textrank") {
        @Override
        Finder open() throws IOException {
            return ours(TextRankExtractor.of(WORDS));
        }
    },
    TEXTRANK_PHRASES("yupian textrank --phrases") {
        @Override
        Finder open() throws IOException {
            return ours(TextRankExtractor.of(CombinedExtractor.RULES));
        }
    },
    TF("yupian tf") {
        @Override
        Finder open() throws IOException {
            return ours(FrequencyExtractor.of(WORDS));
        }
    },
    TF_PHRASES("yupian tf --phrases") {
        @Override
        Finder open() throws IOException {
            return ours(FrequencyExtractor.of(CombinedExtractor.RULES));
        }
    },
    TF_IDF("yupian tf-idf") {
        @Override
        Finder open() throws IOException {
            return ours(FrequencyExtractor.of(WORDS, statistics()));
        }
    },
    TF_IDF_PHRASES("yupian tf-idf --phrases") {
        @Override
        Finder open() throws IOException {
            return ours(FrequencyExtractor.of(CombinedExtractor.RULES, statistics()));
        }
    },
    HANLP_TEXTRANK("HanLP TextRank") {
        @Override
        Finder open() {
            TextRankKeyword rank = new TextRankKeyword();
            return rank::getKeywords;
        }
    },
    HANLP_PHRASES("HanLP phrases") {
        @Override
        Finder open() {
            MutualInformationEntropyPhraseExtractor extractor = new MutualInformationEntropyPhraseExtractor();
            return extractor::extractPhrase;
        }
    },
    ANSJ("ansj keywords") {
        @Override
        Finder open() {
            return (text, limit) -> new KeyWordComputer<>(limit)
                    .computeArticleTfidf(text).stream().map(Keyword::getName).toList();
        }
    },
    JIEBA_TF_IDF("jieba words, TF-IDF with its table") {
        @Override
        Finder open() throws IOException {
            return JiebaTfIdf.open();
        }
    };

    private static final CandidateRules WORDS = CombinedExtractor.RULES.withWords(1);

    private final String title;

    KeywordPeer(String title) {
        this.title = title;
    }

    /** Finds the keywords of a text. */
    public interface Finder {
        /** At most so many, the best first. */
        List<String> keywords(String text, int limit);
    }

    /** The name in tables. */
    String title() {
        return title;
    }

    /** Loads it, ready for its first text. */
    abstract Finder open() throws IOException;

    private static Finder ours(KeywordExtractor extractor) throws IOException {
        Pipeline words = Pipeline.of(Peer.tagging(), Peer.pos());
        return (text, limit) ->
                extractor.extract(words.apply(Document.of(text)), limit).terms();
    }

    private static TermStatistics statistics() throws IOException {
        return TermStatistics.load(Peer.file("yupian.statistics", "statistics-general"));
    }
}

package org.yupian.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.yupian.embeddings.files.Storage;
import org.yupian.keywords.summary.Similarity;
import org.yupian.model.Terms;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.text.OffsetUnit;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.dictionary.DictionaryFormat;
import org.yupian.tokenize.train.CorpusReader;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of an option that is an enum, as people write them: in small letters. */
abstract class Choice<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
    private final Class<E> type;

    private Choice(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String value) {
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equalsIgnoreCase(value)) {
                return constant;
            }
        }
        throw new TypeConversionException(
                "expected one of %s, found '%s'".formatted(String.join(", ", names()), value));
    }

    @Override
    public Iterator<String> iterator() {
        return names().iterator();
    }

    private List<String> names() {
        return Arrays.stream(type.getEnumConstants()).map(Choice::name).toList();
    }

    /** The name of a constant on the command line. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How far terms may go. */
    static final class OfTerms extends Choice<Terms> {
        OfTerms() {
            super(Terms.class);
        }
    }

    /** The layouts of whole documents. */
    static final class OfAnalysisFormat extends Choice<AnalyzeCommand.Format> {
        OfAnalysisFormat() {
            super(AnalyzeCommand.Format.class);
        }
    }

    /** The ways to segment. */
    static final class OfMethod extends Choice<MethodOptions.Method> {
        OfMethod() {
            super(MethodOptions.Method.class);
        }
    }

    /** Whose words are words. */
    static final class OfStandard extends Choice<MethodOptions.Standard> {
        OfStandard() {
            super(MethodOptions.Standard.class);
        }
    }

    /** The layouts of named entities. */
    static final class OfEntityFormat extends Choice<EntityFormat> {
        OfEntityFormat() {
            super(EntityFormat.class);
        }
    }

    /** The ways to learn. */
    static final class OfTrainingMethod extends Choice<TrainingMethod> {
        OfTrainingMethod() {
            super(TrainingMethod.class);
        }
    }

    /** The ways to learn vectors. */
    static final class OfVectorMethod extends Choice<VectorMethod> {
        OfVectorMethod() {
            super(VectorMethod.class);
        }
    }

    /** How many bits numbers of vectors take. */
    static final class OfStorage extends Choice<Storage> {
        OfStorage() {
            super(Storage.class);
        }
    }

    /** The labels of characters. */
    static final class OfTagScheme extends Choice<TagScheme> {
        OfTagScheme() {
            super(TagScheme.class);
        }
    }

    /** How a conditional random field is fitted. */
    static final class OfOptimizer extends Choice<Optimizer> {
        OfOptimizer() {
            super(Optimizer.class);
        }
    }

    /** What entities are made of. */
    static final class OfEntityUnit extends Choice<EntityUnit> {
        OfEntityUnit() {
            super(EntityUnit.class);
        }
    }

    /** The labels of entities. */
    static final class OfLabelScheme extends Choice<LabelScheme> {
        OfLabelScheme() {
            super(LabelScheme.class);
        }
    }

    /** The tag sets. */
    static final class OfTagNames extends Choice<TagNames> {
        OfTagNames() {
            super(TagNames.class);
        }
    }

    /** Which words are handed out. */
    static final class OfMode extends Choice<Mode> {
        OfMode() {
            super(Mode.class);
        }
    }

    /** The layouts of segmented text. */
    static final class OfTextFormat extends Choice<TextFormat> {
        OfTextFormat() {
            super(TextFormat.class);
        }
    }

    /** The units of offsets. */
    static final class OfOffsetUnit extends Choice<OffsetUnit> {
        OfOffsetUnit() {
            super(OffsetUnit.class);
        }
    }

    /** The ways to find keywords. */
    static final class OfKeywordMethod extends Choice<KeywordMethod> {
        OfKeywordMethod() {
            super(KeywordMethod.class);
        }
    }

    /** The layouts of keywords. */
    static final class OfKeywordFormat extends Choice<KeywordFormat> {
        OfKeywordFormat() {
            super(KeywordFormat.class);
        }
    }

    /** The layouts of new words. */
    static final class OfNewWordFormat extends Choice<NewWordFormat> {
        OfNewWordFormat() {
            super(NewWordFormat.class);
        }
    }

    /** What becomes of known words. */
    static final class OfKnownWords extends Choice<KnownWords> {
        OfKnownWords() {
            super(KnownWords.class);
        }
    }

    /** The layouts of summaries. */
    static final class OfSummaryFormat extends Choice<SummaryFormat> {
        OfSummaryFormat() {
            super(SummaryFormat.class);
        }
    }

    /** How sentences are compared. */
    static final class OfSimilarity extends Choice<Similarity> {
        OfSimilarity() {
            super(Similarity.class);
        }
    }

    /** The layouts of reports. */
    static final class OfReportFormat extends Choice<ReportFormat> {
        OfReportFormat() {
            super(ReportFormat.class);
        }
    }

    /** The layouts of explanations. */
    static final class OfExplanationFormat extends Choice<ExplainCommand.Format> {
        OfExplanationFormat() {
            super(ExplainCommand.Format.class);
        }
    }

    /** The layouts of user dictionaries. */
    static final class OfDictionaryFormat extends Choice<DictionaryFormat> {
        OfDictionaryFormat() {
            super(DictionaryFormat.class);
        }
    }

    /** The layouts of segmented corpora. */
    static final class OfCorpusFormat extends Choice<CorpusReader.Format> {
        OfCorpusFormat() {
            super(CorpusReader.Format.class);
        }
    }
}

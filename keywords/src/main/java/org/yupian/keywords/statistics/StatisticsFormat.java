package org.yupian.keywords.statistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.pack.PackedOutput;

/**
 * The sections of term statistics: {@code totals} (documents, tokens, terms), {@code terms} (each as how many chars it
 * shares with the one before, how many follow, and those), {@code occurrences} and {@code documents}, all numbers in
 * seven bits a byte, the low ones first. Most are small, so a term takes some nine bytes and nothing is rounded.
 */
final class StatisticsFormat {
    private static final String TOTALS = "totals";
    private static final String TERMS = "terms";
    private static final String OCCURRENCES = "occurrences";
    private static final String DOCUMENTS = "documents";

    private StatisticsFormat() {}

    static ModelWriter write(TermStatistics statistics, ModelCard card) {
        if (!TermStatistics.KIND.is(card)) {
            throw new IllegalArgumentException(
                    "a card of kind '%s' for '%s'".formatted(card.kind(), TermStatistics.KIND));
        }
        PackedOutput terms = new PackedOutput();
        String before = "";
        for (int id = 0; id < statistics.size(); id++) {
            String term = statistics.terms().term(id);
            int shared = 0;
            while (shared < Math.min(before.length(), term.length()) && before.charAt(shared) == term.charAt(shared)) {
                shared++;
            }
            terms.number(shared).number(term.length() - shared);
            for (int i = shared; i < term.length(); i++) {
                terms.number(term.charAt(i));
            }
            before = term;
        }
        return ModelWriter.of(card)
                .longs(TOTALS, new long[] {statistics.documents(), statistics.tokens(), statistics.size()})
                .bytes(TERMS, terms.toBytes())
                .bytes(OCCURRENCES, packed(statistics.occurrenceArray()))
                .bytes(DOCUMENTS, packed(statistics.frequencyArray()));
    }

    private static byte[] packed(long[] values) {
        PackedOutput out = new PackedOutput();
        for (long value : values) {
            out.number(value);
        }
        return out.toBytes();
    }

    static TermStatistics read(ModelFile file) throws IOException {
        file.require(TermStatistics.KIND);
        long[] totals = file.longs(TOTALS);
        if (totals.length != 3 || totals[0] < 0 || totals[1] < 0 || totals[2] < 0 || totals[2] > Integer.MAX_VALUE) {
            throw file.refusal(TOTALS, "documents, tokens and terms", totals.length + " numbers, or one out of range");
        }
        TermTable terms = TermTable.of(terms(file, (int) totals[2]));
        long[] occurrences = numbers(file, OCCURRENCES, terms.size());
        long[] documents = numbers(file, DOCUMENTS, terms.size());
        for (int id = 0; id < documents.length; id++) {
            if (documents[id] > totals[0] || documents[id] > occurrences[id]) {
                throw file.refusal(
                        DOCUMENTS,
                        "at most %d documents and %d occurrences of term %d".formatted(totals[0], occurrences[id], id),
                        documents[id] + " documents");
            }
        }
        return new TermStatistics(totals[0], totals[1], terms, occurrences, documents);
    }

    private static List<String> terms(ModelFile file, int count) throws IOException {
        SectionInput in = new SectionInput(file, TERMS);
        List<String> terms = new ArrayList<>();
        StringBuilder term = new StringBuilder();
        String before = "";
        for (int id = 0; id < count; id++) {
            term.setLength(in.number(term.length()));
            int more = in.number(in.remaining());
            for (int i = 0; i < more; i++) {
                term.append((char) in.number(Character.MAX_VALUE));
            }
            String next = term.toString();
            if (id > 0 && before.compareTo(next) >= 0) {
                throw file.refusal(TERMS, "terms in order", "term " + id + " out of it");
            }
            terms.add(next);
            before = next;
        }
        in.end();
        return terms;
    }

    private static long[] numbers(ModelFile file, String section, int count) throws IOException {
        SectionInput in = new SectionInput(file, section);
        long[] values = new long[count];
        for (int id = 0; id < count; id++) {
            values[id] = in.number(Long.MAX_VALUE);
        }
        in.end();
        return values;
    }
}

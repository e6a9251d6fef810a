package org.yupian.tokenize.lattice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yupian.document.Spans;

/** Every cut of a short text of Han characters without numerals, by trying them all; what the lattice must agree with. */
final class AllCuts {
    private final LatticeModel model;
    private final String text;
    private final List<Cut> cuts = new ArrayList<>();

    /** A cut and its cost in units of the model. */
    record Cut(Spans tokens, int cost) {
        boolean has(int start, int end) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.start(i) == start && tokens.end(i) == end) {
                    return true;
                }
            }
            return false;
        }
    }

    private AllCuts(LatticeModel model, String text) {
        this.model = model;
        this.text = text;
    }

    /** The cuts, cheapest first. */
    static List<Cut> of(LatticeModel model, String text) {
        AllCuts all = new AllCuts(model, text);
        all.extend(List.of(), 0, LatticeModel.BEGIN, 0);
        all.cuts.sort(Comparator.comparingInt(Cut::cost));
        return all.cuts;
    }

    private void extend(List<Integer> ends, int at, int left, int cost) {
        if (at == text.length()) {
            Spans.Builder spans = Spans.builder(4);
            int start = 0;
            for (int end : ends) {
                spans.accept(start, end);
                start = end;
            }
            cuts.add(new Cut(spans.build(), cost + model.end(left)));
            return;
        }
        for (int end = at + 1; end <= text.length(); end++) {
            int value = model.words().get(text.substring(at, end));
            int id = value >= 0 ? LatticeModel.FIRST_WORD + value : LatticeModel.unknown(Math.min(4, end - at));
            int alone = value >= 0 ? model.unigram(id) : unknownCost(at, end);
            if (alone >= 0) {
                List<Integer> longer = new ArrayList<>(ends);
                longer.add(end);
                extend(longer, end, id, cost + model.transition(left, id, alone));
            }
        }
    }

    /** What an unknown word costs, or -1 where it may not be made. */
    private int unknownCost(int at, int end) {
        if (end - at == 1) {
            return model.unigram(LatticeModel.unknown(1));
        }
        if (end - at > UnknownWords.LONGEST) {
            return -1;
        }
        UnknownWords unknown = model.unknown();
        int cost = model.unigram(LatticeModel.unknown(end - at));
        int apart = unknown.margin();
        for (int i = at; i < end; i++) {
            int number = unknown.number(text.charAt(i));
            apart += unknown.alone(number);
            cost += i == at ? unknown.begin(number) : i == end - 1 ? unknown.end(number) : unknown.middle(number);
        }
        return cost < apart ? cost : -1;
    }
}

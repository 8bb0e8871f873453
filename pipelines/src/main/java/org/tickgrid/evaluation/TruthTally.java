package org.tickgrid.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tickgrid.market.Side;
import org.tickgrid.market.Truth;

/** Adds up {@link TruthFigures}, series by series. */
final class TruthTally {

    private final Regimes regimes;
    private int right;
    private int buys;
    private int sells;
    private int unlabelled;
    private long up;
    private long down;
    private long time;
    private int spells;
    private final List<Double> delays = new ArrayList<>();
    private final List<Double> delayCandles = new ArrayList<>();
    private final List<Double> leads = new ArrayList<>();
    private final List<Double> leadShares = new ArrayList<>();

    TruthTally(Regimes regimes) {
        this.regimes = regimes;
    }

    void add(Placed placed) {
        Tape tape = placed.tape();
        if (tape.size() == 0) {
            return;
        }
        placed.marks().forEach(mark -> judge(tape, mark));
        for (Regimes.Spell spell : regimes.spells(tape.symbol(), tape.end(tape.size() - 1))) {
            share(tape, spell);
            if (counts(tape, spell)) {
                spells++;
                look(placed, spell);
            }
        }
    }

    private static boolean counts(Tape tape, Regimes.Spell spell) {
        return spell.lean() != 0
                && spell.complete()
                && spell.began() >= tape.start()
                && tape.ended(spell.began() - 1, spell.ended() - 1) > 0;
    }

    private void judge(Tape tape, Mark mark) {
        Truth truth = regimes.at(tape.symbol(), tape.end(mark.at()));
        if (truth == null) {
            unlabelled++;
            return;
        }
        if (mark.side() == Side.BUY) {
            buys++;
        } else {
            sells++;
        }
        if (mark.sign() == truth.lean()) {
            right++;
        }
    }

    /** Only the time counts in which there were candles. */
    private void share(Tape tape, Regimes.Spell spell) {
        long length = spell.ended() - Math.max(spell.began(), tape.start());
        if (length > 0) {
            time += length;
            up += spell.lean() > 0 ? length : 0;
            down += spell.lean() < 0 ? length : 0;
        }
    }

    private void look(Placed placed, Regimes.Spell spell) {
        Tape tape = placed.tape();
        for (Mark mark : placed.marks()) {
            long known = tape.end(mark.at());
            if (known >= spell.began() && known < spell.ended() && mark.sign() == spell.lean()) {
                delays.add((known - spell.began()) / 1000.0);
                delayCandles.add((double) tape.ended(spell.began() - 1, known));
                leads.add((spell.ended() - known) / 1000.0);
                leadShares.add((double) (spell.ended() - known) / spell.length());
                return;
            }
        }
    }

    TruthFigures figures() {
        double signals = buys + sells;
        return new TruthFigures(
                buys + sells,
                unlabelled,
                right / signals,
                (buys / signals * up + sells / signals * down) / time,
                spells,
                (double) delays.size() / spells,
                median(delays),
                median(delayCandles),
                median(leads),
                median(leadShares));
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        Collections.sort(values);
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }
}

package org.tickgrid.evaluation;

import java.util.List;

/**
 * One series cut at its middle candle: whoever chooses a rule looks at the first half only, whoever judges it at the
 * second only.
 *
 * <p>Nothing reaches over the cut: a signal late in the first half whose return would end in the second has none, and the
 * unconditional return is each half's own. The odd candle belongs to the second.
 */
public record Halves(Placed first, Placed second) {

    public static Halves of(Placed whole) {
        int size = whole.tape().size();
        int middle = size / 2;
        return new Halves(whole.part(0, middle), whole.part(middle, size));
    }

    public static List<Placed> firsts(List<Placed> wholes) {
        return wholes.stream().map(whole -> of(whole).first()).toList();
    }

    public static List<Placed> seconds(List<Placed> wholes) {
        return wholes.stream().map(whole -> of(whole).second()).toList();
    }
}

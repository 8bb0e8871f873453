package org.tickgrid.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.tickgrid.market.Side;

/**
 * Bought at one candle's open and sold at a later one's.
 *
 * @param exit behind the last candle: sold at its close
 */
record Trade(int entry, int exit) {

    /** How many candles it is held. */
    int length() {
        return exit - entry;
    }

    /** The factor by which it changes what is put into it, after the cost of both sides. */
    double factor(Tape tape, double cost) {
        return (1 - cost) * (1 - cost) * price(tape, exit) / tape.open(entry);
    }

    static double price(Tape tape, int at) {
        return at == tape.size() ? tape.close(at - 1) : tape.open(at);
    }

    /**
     * What comes of "buy signal: long, sell signal: flat". One acts at the open of the candle after the signal's; a buy
     * while long and a sell while flat change nothing; of a buy and a sell on one candle the sell counts. What is still
     * held at the end is sold at the last close.
     */
    static List<Trade> of(Placed placed) {
        int size = placed.tape().size();
        List<Trade> trades = new ArrayList<>();
        int entry = -1;
        for (Mark mark : placed.marks()) {
            int next = mark.at() + 1;
            if (next == size) {
                break;
            }
            if (mark.side() == Side.BUY && entry < 0) {
                entry = next;
            } else if (mark.side() == Side.SELL && entry >= 0) {
                if (next > entry) {
                    trades.add(new Trade(entry, next));
                }
                entry = -1;
            }
        }
        if (entry >= 0) {
            trades.add(new Trade(entry, size));
        }
        return trades;
    }
}

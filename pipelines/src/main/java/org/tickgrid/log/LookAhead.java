package org.tickgrid.log;

import org.tickgrid.log.Turns.Kind;
import org.tickgrid.market.NameTable;

/**
 * Looks at the states of records that come next, of some at a time. Where there are many keys a state stands far from the
 * processor: the waits for those of several records go on at once, where one record's would only begin behind the other's.
 */
final class LookAhead implements RawRecords.Keys {

    /** From one look to the next. */
    static final int RECORDS = 16;

    /** The states of fewer keys are nearly always near. */
    private static final int MANY = 512;

    private final NameTable<KeyState> states;
    private final int[] places = new int[RECORDS];
    private int found;

    /** Means nothing: what went into nothing would not be looked at. */
    private long seen;

    LookAhead(NameTable<KeyState> states) {
        this.states = states;
    }

    void look(RawRecords records) {
        if (states.size() < MANY) {
            return;
        }
        found = 0;
        records.ahead(RECORDS, this);
        for (int i = 0; i < found; i++) {
            seen += states.at(places[i]).hasNews(Kind.SHOWING) ? 1 : 0;
        }
        for (int i = 0; i < found; i++) {
            seen += states.at(places[i]).look();
        }
    }

    /** Looks at no state yet, for it would be waited for. */
    @Override
    public void key(byte[] bytes, int from, int length) {
        int place = states.guess(bytes, from, length);
        if (place != NameTable.NOWHERE && found < RECORDS) {
            places[found++] = place;
        }
    }
}

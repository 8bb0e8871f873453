package org.tickgrid.log;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.tickgrid.log.Turns.Kind;
import org.tickgrid.log.Turns.Turn;

/** A key's fold, and what is known of the key beside it. */
final class KeyState extends Turn {

    final LastDelivery delivery = new LastDelivery();

    KeyState(String key, Fold fold, Results results) {
        super(key, fold, results);
    }

    /** Looks at what the next record will need, for it to come from memory meanwhile. What it returns means nothing. */
    long look() {
        return delivery.look() + fold.look();
    }

    void save(DataOutput out) throws IOException {
        delivery.save(out);
        fold.save(out);
        out.writeBoolean(hasNews(Kind.SHOWING));
    }

    /** Takes up what was saved of the same key, and tells whether it has something to show. */
    boolean restore(DataInput in) throws IOException {
        delivery.restore(in);
        fold.restore(in);
        return in.readBoolean();
    }
}

package org.tickgrid.ingestion;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.tickgrid.market.InvalidRecordException;

/**
 * The symbols that came here so far. Each costs the grid memory for as long as it lives, so there is an end to new ones;
 * those that are known go on.
 */
@Component
final class Symbols {

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Semaphore room;
    private final int most;

    Symbols(DoorSettings settings) {
        most = settings.maxSymbols();
        room = new Semaphore(most);
    }

    /** @throws InvalidRecordException when it would be one too many */
    void meet(String symbol) {
        if (!known.contains(symbol)) {
            admit(symbol);
        }
    }

    private void admit(String symbol) {
        if (!room.tryAcquire()) {
            throw new InvalidRecordException(
                    "stock_symbol", symbol, "is new, and there are " + most + " symbols already, which is the most");
        }
        if (!known.add(symbol)) {
            room.release();
        }
    }
}

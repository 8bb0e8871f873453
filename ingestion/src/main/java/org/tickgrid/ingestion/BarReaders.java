package org.tickgrid.ingestion;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Bar;
import org.tickgrid.market.BarReader;
import org.tickgrid.market.InvalidRecordException;

/**
 * Readers of bars. Each is for one thread at a time and keeps names, and a thread borrows one for a record only: so there
 * are as many as the machine can use at once, however many requests there are.
 */
final class BarReaders {

    private static final int PLACES = 2 * Runtime.getRuntime().availableProcessors();

    /** Empty where a reader is lent. */
    private final AtomicReferenceArray<@Nullable BarReader> places = new AtomicReferenceArray<>(PLACES);

    BarReaders() {
        for (int place = 0; place < PLACES; place++) {
            places.set(place, new BarReader());
        }
    }

    /**
     * The bar that the bytes are, all of them ASCII and none a zero; null when they are better left to the general reader.
     *
     * @throws InvalidRecordException naming what is wrong with the bar
     */
    @Nullable
    Bar read(Slice json) {
        int first = (int) (Thread.currentThread().threadId() % PLACES);
        for (int i = 0; i < PLACES; i++) {
            int place = (first + i) % PLACES;
            BarReader reader = places.getAndSet(place, null);
            if (reader != null) {
                try {
                    return reader.read(json.body(), json.from(), json.length());
                } finally {
                    places.set(place, reader);
                }
            }
        }
        return null;
    }
}

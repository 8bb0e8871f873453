package org.tickgrid.kubernetes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.tickgrid.market.MarketRecord;

/**
 * Posts the same course of some symbols, over several connections: each has its own symbols, sends the next bars of all of them in
 * one request, and the next request when the former was accepted. So every symbol's bars stand in the log in their order.
 */
final class Poster {

    private static final int CONNECTIONS = 4;

    private final Door door;
    private final List<String> symbols;
    private final Course course;
    private final List<Lane> lanes;
    private final AtomicLong accepted = new AtomicLong();

    /** @param symbols which nothing else may use; at least one */
    Poster(Door door, List<String> symbols, Course course) {
        this.door = door;
        this.symbols = symbols;
        this.course = course;
        lanes = IntStream.range(0, Math.min(CONNECTIONS, symbols.size()))
                .mapToObj(Lane::new)
                .toList();
    }

    /** The symbols of one connection. */
    private final class Lane {

        private final String producer;
        private final List<String> own;
        private final AtomicInteger turns = new AtomicInteger();

        Lane(int number) {
            producer = symbols.get(number);
            own = IntStream.range(0, symbols.size())
                    .filter(i -> i % Math.min(CONNECTIONS, symbols.size()) == number)
                    .mapToObj(symbols::get)
                    .toList();
        }

        /** Posts the next bars of each symbol. */
        void post(int bars) {
            int first = turns.get();
            List<MarketRecord> records = IntStream.range(first, first + bars)
                    .boxed()
                    .flatMap(turn -> own.stream().map(symbol -> course.bar(symbol, turn)))
                    .toList();
            door.post(records, producer, (long) first * own.size());
            turns.addAndGet(bars);
            accepted.addAndGet(records.size());
        }

        void end() {
            int sent = turns.get();
            Course whole = new Course(sent, course.start(), course.step());
            door.post(own.stream().map(whole::end).toList(), producer, (long) sent * own.size());
        }
    }

    /** Records that were accepted so far, all of them bars. */
    long accepted() {
        return accepted.get();
    }

    /** Posts as fast as it is answered, until each symbol has so many bars. */
    void postUntil(int bars, int batch) {
        Crew.run(lanes, lane -> {
            while (lane.turns.get() < bars) {
                int most = Math.max(1, batch / lane.own.size());
                lane.post(Math.min(most, bars - lane.turns.get()));
            }
        });
    }

    /** Posts a bar of each symbol at a time, at a steady rate, for as long as it is wanted. */
    void postSteadily(Duration pause, BooleanSupplier wanted) {
        Crew.run(lanes, lane -> {
            long begun = System.nanoTime();
            for (int turn = 0; wanted.getAsBoolean(); turn++) {
                long due = begun + pause.toNanos() * turn;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                lane.post(1);
            }
        });
    }

    /** Closes the last candles of all symbols. */
    void end() {
        Crew.run(lanes, Lane::end);
    }

    /** The bars of each symbol that were accepted, in the symbols' order. */
    List<Long> sent() {
        return IntStream.range(0, symbols.size())
                .mapToObj(i -> (long) lanes.get(i % lanes.size()).turns.get())
                .toList();
    }
}

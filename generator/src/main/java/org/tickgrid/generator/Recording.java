package org.tickgrid.generator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.zip.GZIPOutputStream;
import org.tickgrid.generator.feed.Outlet;
import org.tickgrid.generator.feed.Stop;
import org.tickgrid.generator.feed.Tally;
import org.tickgrid.generator.simulation.Listing;
import org.tickgrid.generator.simulation.Market;
import org.tickgrid.generator.simulation.Source;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Truth;
import org.tickgrid.market.TruthJson;

/**
 * A simulated market in a file: what would have been posted, by time over all symbols, one record a line, and at last each
 * symbol's end. Nobody waits for the time to pass.
 *
 * @param market with a time at which it starts
 * @param length of the time that passes in it
 */
record Recording(Market market, Instant start, Duration length) {

    /** Writes the files whole or not at all. */
    void write(RecordingFiles names, Tally tally, Stop stop) throws IOException, InterruptedException {
        RecordingFiles parts = names.parts();
        try {
            try (OutputStream file = Files.newOutputStream(parts.records());
                    OutputStream records =
                            new BufferedOutputStream(names.zipped() ? new GZIPOutputStream(file) : file);
                    OutputStream labels = new BufferedOutputStream(Files.newOutputStream(parts.labels()))) {
                tell(new Pen(records, labels, tally), stop);
            }
            if (!stop.requested()) {
                parts.moveTo(names);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            parts.delete();
        }
    }

    private void tell(Pen pen, Stop stop) throws InterruptedException {
        PriorityQueue<Turn> turns = new PriorityQueue<>(Turn.BY_TIME);
        List<Source> sources = market.open();
        for (int i = 0; i < sources.size(); i++) {
            turns.add(new Turn(sources.get(i).nextDue(), i, sources.get(i)));
        }
        Turn turn = turns.remove();
        while (turn.due < length.toNanos() && !stop.requested()) {
            turn.source.tell(turn.due + 1, pen);
            turns.add(new Turn(turn.source.nextDue(), turn.index, turn.source));
            turn = turns.remove();
        }
        for (Listing listing : market.listings()) {
            pen.put(new Clock(listing.symbol(), start.plus(length).toEpochMilli(), true));
        }
    }

    /** Whose turn it is, and when; at the same time it is the first source's. */
    private record Turn(long due, int index, Source source) {

        static final Comparator<Turn> BY_TIME =
                Comparator.comparingLong(Turn::due).thenComparingInt(Turn::index);
    }

    private record Pen(OutputStream records, OutputStream labels, Tally tally) implements Outlet {

        @Override
        public void put(MarketRecord record) {
            line(records, MarketJson.write(record));
            tally.sent(1);
        }

        @Override
        public void label(Truth truth) {
            line(labels, TruthJson.write(truth));
        }

        private static void line(OutputStream out, byte[] json) {
            try {
                out.write(json);
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

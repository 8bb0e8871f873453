package org.tickgrid.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.jet.core.test.TestOutbox;
import com.hazelcast.jet.core.test.TestProcessorContext;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.JobLoad;
import org.tickgrid.grid.TestGrid;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

class FeedWriterTest {

    private static final TestGrid GRID = new TestGrid(100);
    private static final long WAITED = Duration.ofMinutes(10).toMillis();

    @AfterAll
    static void close() {
        GRID.close();
    }

    @Test
    void aFeedIsAsFarBehindAsItsNewestTickWhateverCandlesHaveWaited() throws Exception {
        FeedWriter<Reading> writer = new FeedWriter<>(GridMap.READINGS);
        writer.init(new TestOutbox(1), new TestProcessorContext().setHazelcastInstance(GRID.member()));
        JobLoad feed = JobLoad.of(GRID.member(), GridMap.READINGS.feed());
        long now = System.currentTimeMillis();

        write(writer, Readings.closed("ACME", Timeframe.S1, 0, now - WAITED));
        assertThat(feed.age()).as("before the first tick").isGreaterThanOrEqualTo(WAITED);

        write(
                writer,
                Readings.closed("ACME", Timeframe.TICK, 0, now),
                Readings.closed("ACME", Timeframe.S1, 1, now - WAITED));
        assertThat(feed.age()).isLessThan(WAITED);

        write(writer, Readings.closed("ACME", Timeframe.S1, 2, now - WAITED));
        assertThat(feed.age()).isLessThan(WAITED);
        writer.close();
    }

    private static void write(FeedWriter<Reading> writer, Reading... readings) {
        for (Reading reading : readings) {
            writer.add(reading);
        }
        writer.write(true).join();
    }
}

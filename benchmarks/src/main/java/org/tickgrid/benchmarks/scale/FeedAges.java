package org.tickgrid.benchmarks.scale;

import com.hazelcast.core.HazelcastInstance;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.tickgrid.grid.FeedFollower;
import org.tickgrid.grid.FeedFollower.Following;
import org.tickgrid.grid.FeedFollower.From;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/** How old the readings of ticks are when a program outside the grid hears them: since their record's receipt over HTTP. */
final class FeedAges implements AutoCloseable {

    private static final int DIGITS = 3;

    private final Recorder ages = new Recorder(DIGITS);
    private final Following following;

    FeedAges(HazelcastInstance client) {
        following = new FeedFollower(client)
                .follow(GridMap.READINGS, new From.Now(), new FeedFollower.Listener<Reading>() {
                    @Override
                    public void changed(long sequence, Reading reading) {
                        if (reading.candle().timeframe() == Timeframe.TICK) {
                            ages.recordValue(Math.max(0, System.currentTimeMillis() - reading.received()));
                        }
                    }

                    @Override
                    public void missed(long next) {}
                });
    }

    /** In milliseconds, of those heard since the last call. */
    Histogram sinceLast() {
        return ages.getIntervalHistogram();
    }

    @Override
    public void close() {
        following.close();
    }
}

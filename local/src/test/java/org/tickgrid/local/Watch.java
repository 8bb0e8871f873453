package org.tickgrid.local;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.FormingReadings;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/** Looks all the time whether what is newest stays there, and whether any of it becomes older; but for that of hours. */
final class Watch implements AutoCloseable {

    private static final long PAUSE = 20_000_000;

    private final IMap<String, Reading> readings;
    private final IMap<String, FormingReadings> forming;
    private final IMap<String, Performance> performance;
    private final Map<String, Long> seen = new HashMap<>();
    private final Set<String> lost;
    private final Thread thread;
    private volatile boolean enough;

    /** @param lost what is found missing or older than before; to be read when this is closed */
    Watch(HazelcastInstance client, Set<String> lost) {
        this.readings = GridMap.READINGS.in(client);
        this.forming = GridMap.FORMING.in(client);
        this.performance = GridMap.PERFORMANCE.in(client);
        this.lost = lost;
        look();
        Thread.Builder builder = Thread.ofPlatform().uncaughtExceptionHandler((_, e) -> lost.add("not watched: " + e));
        thread = builder.start(() -> {
            while (!enough) {
                look();
                LockSupport.parkNanos(PAUSE);
            }
        });
    }

    private void look() {
        Map<String, Long> now = new HashMap<>();
        readings.forEach((key, reading) -> {
            if (reading.candle().timeframe() != Timeframe.H1) {
                now.put(key, reading.position().offset());
            }
        });
        forming.forEach((key, one) -> now.put(key + " forming", one.position().offset()));
        performance.forEach((key, one) -> now.put(key, one.position().offset()));
        seen.forEach((key, before) -> {
            Long offset = now.get(key);
            if (offset == null || offset < before) {
                lost.add(key + ": " + offset + " after " + before);
            }
        });
        seen.putAll(now);
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        thread.join();
    }
}

package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.List;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Signal;
import org.tickgrid.signals.SignalDigest;

/** What a cluster's run came to. */
final class RunDigest {

    private static final Duration SETTLING = Duration.ofSeconds(6);

    private RunDigest() {}

    /**
     * The digest, as soon as the jobs have read {@code records}, all their signals stand in Kafka, and every candle that they
     * have counted is in its map.
     */
    static SignalDigest awaited(HazelcastInstance client, String bootstrapServers, long records) {
        JobCounts counts = new JobCounts(client);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .during(SETTLING)
                .until(() -> counts.of("indicators", Tally.RECORDS) == records
                        && counts.of("signals", Tally.RECORDS) == records);
        List<Signal> signals = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> SignalTopic.read(bootstrapServers),
                        all -> all.size() == counts.of("signals", Tally.SIGNALS));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(GridMap.CANDLES.in(client).size())
                        .isEqualTo((int) counts.of("indicators", Tally.CANDLES)));
        return SignalDigest.of(signals, counts.of("indicators", Tally.CANDLES));
    }
}

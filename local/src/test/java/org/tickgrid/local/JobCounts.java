package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.core.metrics.Measurement;
import java.time.Duration;
import java.util.List;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Signal;
import org.tickgrid.signals.SignalDigest;

/** What the jobs of a cluster have counted, asked for from outside. */
final class JobCounts {

    private static final Duration SETTLING = Duration.ofSeconds(6);

    private final HazelcastInstance client;

    JobCounts(HazelcastInstance client) {
        this.client = client;
    }

    /**
     * The digest, as soon as the jobs have read {@code records}, all their signals stand in Kafka, and every candle that they
     * have counted is in its map.
     */
    SignalDigest awaitDigest(String bootstrapServers, long records) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .during(SETTLING)
                .until(() -> of("indicators", Tally.RECORDS) == records && of("signals", Tally.RECORDS) == records);
        List<Signal> signals = await().atMost(Duration.ofSeconds(30))
                .until(() -> SignalTopic.read(bootstrapServers), all -> all.size() == of("signals", Tally.SIGNALS));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(GridMap.CANDLES.in(client).size()).isEqualTo((int) of("indicators", Tally.CANDLES)));
        return SignalDigest.of(signals, of("indicators", Tally.CANDLES));
    }

    /** 0 when the cluster does not say. */
    long of(String job, Tally tally) {
        try {
            Job found = client.getJet().getJob(job);
            return found == null
                    ? 0
                    : found.getMetrics().get(tally.metric()).stream()
                            .mapToLong(Measurement::value)
                            .sum();
        } catch (HazelcastException | IllegalStateException e) {
            return 0;
        }
    }
}

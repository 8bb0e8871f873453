package org.tickgrid.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tickgrid.grid.Ages;
import org.tickgrid.grid.StageAges;

class MetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void countsWhatJetSaysThatAJournalHasLost() {
        JournalLosses losses = new JournalLosses(registry);

        LoggerFactory.getLogger("com.hazelcast.jet.impl.connector.StreamEventJournalP.feeds/readings#0")
                .warn("[127.0.0.1]:5701 12 events lost for partition 3 due to journal overflow when reading from event"
                        + " journal. Increase journal size to avoid this error.");

        assertThat(registry.counter("tickgrid.journal.lost").count()).isEqualTo(12);
        losses.destroy();
    }

    @Test
    void countsAgesByTheirBounds() {
        AgeMeters ages = new AgeMeters(registry);

        ages.add(Ages.Stage.READ, "indicators", 1);
        ages.add(Ages.Stage.READ, "indicators", 4);
        ages.add(Ages.Stage.READ, "indicators", 60_000);

        StageAges counted = ages.counts().getFirst();
        assertThat(counted.stage()).isEqualTo("read");
        assertThat(counted.where()).isEqualTo("indicators");
        assertThat(counted.counts()[0]).isEqualTo(1);
        assertThat(counted.counts()[2]).isEqualTo(1);
        assertThat(counted.counts()[StageAges.BOUNDS.size()]).isEqualTo(1);
    }
}

package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Topic;

/** More comes in than can be taken: some of it is refused for a moment, all that was acknowledged is taken in the end. */
@Tag("long")
@ExtendWith(RunningGrid.class)
@EnabledOnOs(OS.LINUX)
class OverloadIT {

    private static final Duration LENGTH = Duration.ofSeconds(6);
    private static final Duration RECOVERY = Duration.ofSeconds(120);
    private static final int SYMBOLS = 50;
    private static final int BARS = 150_000;
    private static final List<String> JOBS = List.of("indicators", "signals", "performance");

    @Test
    void isAnsweredWith429AndShownAsALagAndCostsNoMemoryAndPassesByItself(LocalGrid grid) throws Exception {
        HazelcastInstance client = grid.connect();
        try (Flood flood = new Flood(grid.address(Part.INGESTION));
                MarketLog backlog = new MarketLog(grid.bootstrapServers(), SYMBOLS);
                LagWatch lag = new LagWatch(grid.address(Part.WEB_APP))) {
            // Given
            JobCounts counts = new JobCounts(client);
            long before = WholeTopic.length(grid.bootstrapServers(), Topic.MARKET);
            await().atMost(RECOVERY).until(() -> taken(counts).equals(ofEachJob(before)));

            // When
            flood.pour(LENGTH, () -> backlog.write(() -> backlog.written() >= BARS, Integer.MAX_VALUE));

            // Then
            assertThat(flood.refused()).as("answers 429").isPositive();
            assertThat(flood.withoutRetryAfter()).isZero();
            assertThat(flood.unexpected()).isEmpty();
            assertThat(processes(grid)).allSatisfy(process -> {
                assertThat(process.isAlive()).as(process.name()).isTrue();
                assertThat(ProcessMemory.peak(process.pid()))
                        .as("bytes that %s had at most", process.name())
                        .isLessThan(ProcessMemory.limit(process.pid()));
            });
            long all = before + backlog.written() + flood.acknowledged();
            await().atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(taken(counts)).isEqualTo(ofEachJob(all)));
            assertThat(lag.most()).isPositive();
            await().atMost(RECOVERY).until(() -> lag.last() == 0);
            assertThat(flood.post()).isEqualTo(200);
        } finally {
            client.shutdown();
        }
    }

    private static List<Long> taken(JobCounts counts) {
        return JOBS.stream().map(job -> counts.of(job, Tally.RECORDS)).toList();
    }

    private static List<Long> ofEachJob(long records) {
        return Collections.nCopies(JOBS.size(), records);
    }

    private static Stream<ChildProcess> processes(LocalGrid grid) {
        return Stream.concat(
                grid.members().stream().map(grid::memberProcess),
                Stream.of(grid.brokerProcess(), grid.process(Part.INGESTION), grid.process(Part.WEB_APP)));
    }
}

package org.tickgrid.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.core.JobStatus;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.FeedFollower;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.TestGrid;
import org.tickgrid.market.EconomicIndicator;

class FeedPipelineTest {

    private static final TestGrid GRID = new TestGrid(1_000);
    private static final HazelcastInstance CLIENT = GRID.client();

    private final Heard heard = new Heard();

    @AfterAll
    static void close() {
        CLIENT.shutdown();
        GRID.close();
    }

    @Test
    void hearsEveryChangeOfTheMapInTheOrderOfItsKey() {
        GridMap<String, EconomicIndicator> map = new GridMap<>("changes");
        GRID.member().getJet().newJob(FeedPipeline.create(List.of(map)));
        try (var following = new FeedFollower(CLIENT).follow(map, new FeedFollower.From.Oldest(), heard)) {
            for (int i = 0; i < 50; i++) {
                map.in(CLIENT).put("CPI", value(i));
            }
            await().untilAsserted(() -> assertThat(heard.values)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 50).mapToObj(i -> (double) i).toList()));
            assertThat(heard.sequences).isSorted().doesNotHaveDuplicates();
            assertThat(heard.missed).isEmpty();
        }
    }

    @Test
    void aBurstIsMoreThanTheTopicTakesAtATimeAndEndsNothing() {
        GridMap<String, EconomicIndicator> map = new GridMap<>("burst");
        map.in(CLIENT)
                .putAll(IntStream.range(0, 20_000).boxed().collect(Collectors.toMap(i -> "key" + i, i -> value(i))));
        Job job = GRID.member().getJet().newJob(FeedPipeline.create(List.of(map)));
        try (var following = new FeedFollower(CLIENT).follow(map, new FeedFollower.From.Oldest(), heard)) {
            await().untilAsserted(() -> {
                map.in(CLIENT).put("CPI", value(-1));
                assertThat(heard.values).contains(-1.0);
            });
            assertThat(job.getStatus()).isEqualTo(JobStatus.RUNNING);
        }
    }

    @Test
    void goesOnBehindTheNumberItHeardLast() {
        GridMap<String, EconomicIndicator> map = new GridMap<>("resumed");
        publish(map, 10);
        try (var following = new FeedFollower(CLIENT).follow(map, new FeedFollower.From.Behind(6), heard)) {
            await().untilAsserted(() -> assertThat(heard.values).containsExactly(7.0, 8.0, 9.0));
            assertThat(heard.missed).isEmpty();
        }
    }

    @Test
    void saysThatItMissedWhatTheFeedHasLost() {
        GridMap<String, EconomicIndicator> map = new GridMap<>("lost");
        publish(map, 1_050);
        try (var following = new FeedFollower(CLIENT).follow(map, new FeedFollower.From.Behind(3), heard)) {
            await().untilAsserted(() -> assertThat(heard.values).endsWith(1_049.0));
            assertThat(heard.missed).containsExactly(50L);
        }
    }

    private static void publish(GridMap<String, EconomicIndicator> map, int count) {
        for (int i = 0; i < count; i++) {
            CLIENT.getReliableTopic(map.feed()).publish(value(i));
        }
    }

    private static EconomicIndicator value(double value) {
        return new EconomicIndicator("CPI", 0, value);
    }

    private static final class Heard implements FeedFollower.Listener<EconomicIndicator> {

        final List<Double> values = new CopyOnWriteArrayList<>();
        final List<Long> sequences = new CopyOnWriteArrayList<>();
        final List<Long> missed = new CopyOnWriteArrayList<>();

        @Override
        public void changed(long sequence, EconomicIndicator value) {
            sequences.add(sequence);
            values.add(value.value());
        }

        @Override
        public void missed(long next) {
            missed.add(next);
        }
    }
}

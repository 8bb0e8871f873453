package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Signal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Two of each service behind HAProxy: whichever goes, nobody outside misses anything. */
class LoadBalancerIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private static final List<String> READERS = List.of("indicators", "performance", "signals");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Of all tests: they share one log. */
    private static final List<NumberedProducer> PRODUCERS = new ArrayList<>();

    @TempDir
    private static Path folder;

    private static LocalGrid grid;

    @BeforeAll
    static void start() {
        assumeTrue(Balancer.find().isPresent(), "There is no HAProxy: replicas are not tried");
        grid = LocalGrid.start(LocalSettings.forTest(folder)
                .withParts(Part.INGESTION, Part.WEB_APP)
                .withReplicas(2));
    }

    @AfterAll
    static void stop() {
        if (grid != null) {
            grid.close();
        }
        HTTP.close();
    }

    @Test
    void oneOfEachIsKilledUnderLoadAndNoRecordAndNoSignalIsMissing() {
        List<FaithfulViewer> viewers = IntStream.range(0, 4)
                .mapToObj(_ -> new FaithfulViewer(grid, "KILL"))
                .toList();
        List<NumberedProducer> producers = producers("KILL");
        try {
            // Given
            await().atMost(SOON)
                    .until(() ->
                            viewers.stream().allMatch(viewer -> viewer.ids().size() > 10));
            assertThat(replicas(Part.INGESTION, "tickgrid.ingest.accepted")).allMatch(count -> count > 100);
            assertThat(replicas(Part.WEB_APP, "tickgrid.push.clients")).containsExactly(2L, 2L);

            // When
            grid.kill(Part.INGESTION, 1);
            grid.kill(Part.WEB_APP, 1);
            awaitMore(producers, 500);
            await().atMost(A_MOMENT)
                    .until(() ->
                            viewers.stream().mapToInt(FaithfulViewer::greetings).sum() == 6);
            grid.start(Part.INGESTION, 1);
            grid.start(Part.WEB_APP, 1);

            // Then: those that came back are used again.
            await().atMost(A_MOMENT).until(() -> isUp("web-app", "web-app-1"));
            await().atMost(A_MOMENT).until(() -> meter(Part.INGESTION, 0, "tickgrid.ingest.accepted") > 100);
            try (FaithfulViewer another = new FaithfulViewer(grid, "KILL")) {
                await().atMost(A_MOMENT).until(() -> another.greetings() == 1);
                assertThat(replicas(Part.WEB_APP, "tickgrid.push.clients")).containsExactly(1L, 4L);
            }
            producers.forEach(NumberedProducer::end);
            assertThat(producers).extracting(NumberedProducer::trouble).containsOnly("");
            assertAllIsThere(viewers);
        } finally {
            producers.forEach(NumberedProducer::close);
            viewers.forEach(FaithfulViewer::close);
        }
    }

    @Test
    void theGridPageShowsThroughputPerMemberAsOneComesAndGoes() {
        List<NumberedProducer> producers = producers("GRID");
        try {
            await().atMost(SOON).untilAsserted(() -> {
                JsonNode view = gridPage();
                assertThat(rates(view))
                        .singleElement()
                        .satisfies(rate -> assertThat(rate).isPositive());
                assertThat(view.path("partitions").asInt()).isEqualTo(23);
                assertThat(view.path("jobs"))
                        .filteredOn(job -> READERS.contains(job.path("name").asString()))
                        .hasSameSizeAs(READERS)
                        .allSatisfy(job -> {
                            assertThat(job.path("status").asString()).isEqualTo("RUNNING");
                            assertThat(job.path("rate").asDouble()).isPositive();
                            assertThat(job.path("snapshotBytes").asLong()).isPositive();
                            assertThat(job.path("savedAgo").asLong(-1)).isBetween(0L, 60_000L);
                            assertThat(job.path("saving").asLong(-1)).isBetween(0L, 30_000L);
                        });
                assertThat(view.path("feeds")).hasSameSizeAs(GridMap.FOLLOWED);
                assertThat(view.at("/feeds/0/map").asString()).isEqualTo("readings");
                assertThat(view.at("/feeds/0/rate").asDouble()).isPositive();
                assertThat(view.at("/feeds/0/behind").asLong()).isPositive();
            });

            int second = grid.addMember();
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(rates(gridPage()))
                        .hasSize(2)
                        .allSatisfy(rate -> assertThat(rate).isPositive());
                assertThat(gridPage().path("members"))
                        .allSatisfy(member ->
                                assertThat(member.path("partitions").asInt()).isBetween(8, 15));
            });

            grid.stopMember(second);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(rates(gridPage()))
                            .singleElement()
                            .satisfies(rate -> assertThat(rate).isPositive()));
            producers.forEach(NumberedProducer::end);
        } finally {
            producers.forEach(NumberedProducer::close);
        }
    }

    private static JsonNode gridPage() {
        return JSON.readTree(get(grid.address(Part.WEB_APP).resolve("/api/grid")));
    }

    private static List<Double> rates(JsonNode view) {
        return view.path("members")
                .valueStream()
                .map(member -> member.path("rate").asDouble(0))
                .toList();
    }

    private static void assertAllIsThere(List<FaithfulViewer> viewers) {
        long accepted = accepted(PRODUCERS);
        HazelcastInstance client = grid.connect();
        try {
            JobCounts counts = new JobCounts(client);
            for (String job : List.of("indicators", "signals")) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(counts.of(job, Tally.RECORDS) - counts.of(job, Tally.REPEATED))
                                .as("records that %s has taken", job)
                                .isEqualTo(accepted));
            }
            Set<String> raised = await()
                    .atMost(SOON)
                    .until(
                            () -> SignalTopic.read(grid.bootstrapServers()),
                            all -> all.size() == counts.of("signals", Tally.SIGNALS))
                    .stream()
                    .filter(signal -> signal.symbol().startsWith("KILL"))
                    .map(Signal::id)
                    .collect(Collectors.toSet());
            for (FaithfulViewer viewer : viewers) {
                await().atMost(A_MOMENT)
                        .untilAsserted(() -> assertThat(viewer.ids()).containsAll(raised));
                assertThat(viewer.ids()).containsExactlyInAnyOrderElementsOf(raised);
            }
            System.out.printf(
                    "balancer: accepted=%d sent-again=%d repeated=%d signals=%d connections=%s%n",
                    accepted,
                    PRODUCERS.stream().mapToLong(NumberedProducer::sentAgain).sum(),
                    counts.of("indicators", Tally.REPEATED),
                    raised.size(),
                    viewers.stream().map(FaithfulViewer::greetings).toList());
        } finally {
            client.shutdown();
        }
    }

    /** Some whose prices go up and down in waves, and so make signals, and some that only make load. */
    private static List<NumberedProducer> producers(String name) {
        List<NumberedProducer> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(new NumberedProducer(
                    grid, name + "-WAVE-" + i, n -> 100 + 10 * Math.sin(n / 10.0), Duration.ofMillis(100)));
            all.add(new NumberedProducer(grid, name + "-FLAT-" + i, _ -> 100, Duration.ofMillis(50)));
        }
        PRODUCERS.addAll(all);
        return all;
    }

    private static void awaitMore(List<NumberedProducer> producers, long more) {
        long before = accepted(producers);
        await().atMost(SOON).until(() -> accepted(producers) >= before + more);
    }

    private static long accepted(List<NumberedProducer> producers) {
        return producers.stream().mapToLong(NumberedProducer::accepted).sum();
    }

    /** A meter of each replica. */
    private static List<Long> replicas(Part part, String name) {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < grid.addresses(part).size(); i++) {
            values.add(meter(part, i, name));
        }
        return values;
    }

    private static long meter(Part part, int replica, String name) {
        String body = get(grid.addresses(part).get(replica).resolve("/actuator/metrics/" + name));
        return JSON.readTree(body).path("measurements").path(0).path("value").asLong();
    }

    /** Whether the balancer counts on a replica, as its statistics say. */
    private static boolean isUp(String backend, String replica) {
        URI csv = grid.balancer().orElseThrow().resolve("/;csv");
        return get(csv).lines()
                .anyMatch(line -> line.startsWith(backend + "," + replica + ",") && line.contains(",UP,"));
    }

    private static String get(URI address) {
        try {
            return HTTP.send(HttpRequest.newBuilder(address).timeout(A_MOMENT).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}

package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.JobEvent;
import org.tickgrid.grid.LogState;
import org.tickgrid.grid.Vitals;
import org.tickgrid.local.demo.WebhookReceiver;
import org.tickgrid.market.FormingReadings;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/** The log is read again: by jobs with other settings, and when its beginning is gone. */
@Tag("long")
class ReadAgainIT {

    private static final int SYMBOLS = 10;
    private static final int RECORDS = 20_000;
    private static final int PER_SECOND = 5_000;

    private static final String[] OTHER_SETTINGS = {
        "--tickgrid.jobs.indicators.timeframes=tick,1s,5s,1m,5m",
        "--tickgrid.jobs.indicators.set=sma(20),ema(12),roc(5)",
        "--tickgrid.jobs.signals[0].rule=crossover(ema(12),ema(26))",
        "--tickgrid.jobs.signals[0].timeframes=tick,5s",
        "--tickgrid.jobs.signals[0].cooldown=1m",
        "--tickgrid.jobs.signals[1].rule=crossover(sma(5),sma(10))",
        "--tickgrid.jobs.signals[1].timeframes=1s",
        "--tickgrid.jobs.signals[1].cooldown=1m"
    };

    @TempDir
    Path folder;

    @Test
    void membersComeOneByOneWithOtherSettingsAndTheirJobsTakeThePlaceOfThoseBeforeWithoutAGap() throws Exception {
        try (WebhookReceiver webhook = WebhookReceiver.listen();
                LocalGrid grid = LocalGrid.start(LocalSettings.forTest(folder)
                        .withMembers(2)
                        .withParts(Part.NOTIFICATIONS)
                        .withStorage(Storage.FOR_THE_RUN)
                        .withWebhook(webhook.address())
                        .withArgument("notifications", "--tickgrid.notifications.look-again=1s"))) {
            // Given
            List<String> symbols = feed(grid);
            HazelcastInstance client = grid.connect();
            awaitSettled(client, symbols);
            Set<String> signals = new HashSet<>(GridMap.SIGNALS.in(client).keySet());
            awaitTold(client, webhook);
            long first = client.getJet().getJob("indicators").getId();

            // When
            grid.stopMember(2);
            grid.startMember(2, OTHER_SETTINGS);
            assertThat(client.getJet().getJob("indicators").getId())
                    .as("one member has the settings still")
                    .isEqualTo(first);
            Set<String> lost = new HashSet<>();
            try (Watch watch = new Watch(client, lost)) {
                grid.stopMember(1);
                await().atMost(Duration.ofMinutes(1)).until(() -> replaced(client) == 3);
                grid.startMember(1, OTHER_SETTINGS);
                awaitSettled(client, symbols);
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> readings(client).values().stream()
                                .allMatch(reading -> reading.startsWith("[sma(20), ema(12), roc(5)]")));
            }

            // Then
            assertThat(lost).isEmpty();
            assertThat(GridMap.FORMING.in(client).values())
                    .flatExtracting(FormingReadings::readings)
                    .extracting(reading -> reading.candle().timeframe())
                    .as("timeframes that are shown")
                    .doesNotContain(Timeframe.H1);
            assertThat(GridMap.SIGNALS.in(client).keySet()).containsAll(signals);
            awaitTold(client, webhook);
            Map<String, String> replaced = output(client);
            Set<String> all = new HashSet<>(GridMap.SIGNALS.in(client).keySet());

            grid.members().forEach(grid::killMember);
            grid.startMember(1, OTHER_SETTINGS);
            awaitSettled(client, symbols);
            assertThat(replaced).containsExactlyInAnyOrderEntriesOf(output(client));
            assertThat(all).containsAll(GridMap.SIGNALS.in(client).keySet()).hasSizeGreaterThan(signals.size());
            await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(8)).until(() -> webhook.repeated() == 0);
            System.out.println("read again: signals=" + signals.size() + " with others=" + all.size() + " told="
                    + webhook.told() + " repeated=" + webhook.repeated());
            client.shutdown();
        }
    }

    @Test
    void theBeginningOfTheLogIsGoneAndTheGridSaysSoAndGoesOnFromWhatThereIs() throws Exception {
        try (LocalGrid grid =
                LocalGrid.start(LocalSettings.forTest(folder).withMembers(1).withParts())) {
            // Given
            List<String> symbols = feed(grid);
            HazelcastInstance client = grid.connect();
            awaitSettled(client, symbols);
            await().atMost(Duration.ofSeconds(30)).until(() -> log(client) != null);
            assertThat(Objects.requireNonNull(log(client)).gone()).isZero();
            Reading whole = newest(client, symbols);

            // When
            long gone = deleteHalf(grid.bootstrapServers());

            // Then
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(log(client))
                            .extracting(LogState::gone, LogState::isTooShort, LogState::older)
                            .containsExactly(gone, true, false));

            grid.killMember(1);
            grid.startMember(1);
            awaitSettled(client, symbols);
            await().atMost(Duration.ofSeconds(30)).until(() -> missed(client) == gone);
            Reading rest = newest(client, symbols);
            assertThat(rest.position()).isEqualTo(whole.position());
            assertThat(rest.seen()).isPositive().isLessThan(whole.seen());
            System.out.println("read again: gone=" + gone + " seen=" + rest.seen() + " of " + whole.seen());
            client.shutdown();
        }
    }

    private static List<String> feed(LocalGrid grid) {
        try (MarketLog log = new MarketLog(grid.bootstrapServers(), SYMBOLS)) {
            log.write(() -> log.written() >= RECORDS, PER_SECOND);
            log.end();
            return log.symbols();
        }
    }

    private static void awaitSettled(HazelcastInstance client, List<String> symbols) {
        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> GridOutput.hasSettled(client, symbols));
        int signals = GridMap.SIGNALS.in(client).size();
        await().during(Duration.ofSeconds(2))
                .until(() -> GridMap.SIGNALS.in(client).size() == signals);
    }

    private static void awaitTold(HazelcastInstance client, WebhookReceiver webhook) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> webhook.told() == GridMap.SIGNALS.in(client).size());
        assertThat(webhook.repeated()).isZero();
    }

    /** How many jobs the members say were replaced. */
    private static long replaced(HazelcastInstance client) {
        return GridMap.VITALS.in(client).values().stream()
                .flatMap(vitals -> vitals.events().stream())
                .filter(event -> event.what().equals("replaced"))
                .map(JobEvent::job)
                .distinct()
                .count();
    }

    private static @Nullable LogState log(HazelcastInstance client) {
        return GridMap.VITALS.in(client).values().stream()
                .map(Vitals::log)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Reading newest(HazelcastInstance client, List<String> symbols) {
        return Objects.requireNonNull(
                GridMap.READINGS.in(client).get(GridMap.closed(symbols.getFirst(), Timeframe.TICK)));
    }

    private static long missed(HazelcastInstance client) {
        return client.getJet().getJob("indicators").getMetrics().get("missed").stream()
                .mapToLong(measurement -> measurement.value())
                .sum();
    }

    /** All that the other settings compute. */
    private static Map<String, String> output(HazelcastInstance client) {
        Map<String, String> output = new TreeMap<>(readings(client));
        GridMap.CANDLES.in(client).forEach((key, reading) -> {
            if (reading.candle().timeframe() != Timeframe.H1) {
                output.put("candle " + key, line(reading));
            }
        });
        GridMap.PERFORMANCE
                .in(client)
                .forEach((String symbol, Performance performance) -> output.put(symbol, performance.toString()));
        return output;
    }

    private static Map<String, String> readings(HazelcastInstance client) {
        return GridMap.READINGS.in(client).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> line(entry.getValue())));
    }

    private static String line(Reading reading) {
        return Arrays.toString(reading.outputs())
                + reading.candle()
                + Arrays.toString(reading.values())
                + reading.position();
    }

    private static long deleteHalf(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            List<TopicPartition> partitions =
                    admin.describeTopics(List.of("market")).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .map(partition -> new TopicPartition("market", partition.partition()))
                            .toList();
            Map<TopicPartition, OffsetSpec> latest =
                    partitions.stream().collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
            Map<TopicPartition, RecordsToDelete> halves = new HashMap<>();
            long gone = 0;
            for (var end : admin.listOffsets(latest).all().get().entrySet()) {
                long half = end.getValue().offset() / 2;
                halves.put(end.getKey(), RecordsToDelete.beforeOffset(half));
                gone += half;
            }
            admin.deleteRecords(halves).all().get();
            return gone;
        }
    }
}

package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.grid.DatabaseState;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.Vitals;
import org.tickgrid.local.demo.WebhookReceiver;

/** What the grid has in memory is lost, and comes back from the log; who was told stands in the database. */
class RestartIT {

    private static final int SYMBOLS = 10;
    private static final int RECORDS = 20_000;
    private static final int PER_SECOND = 4_000;

    @TempDir
    Path folder;

    @Test
    void allMembersAreLostAtOnceAndNobodyIsToldTwice() {
        try (WebhookReceiver webhook = WebhookReceiver.listen();
                LocalGrid grid = LocalGrid.start(settings(webhook, Storage.FOR_THE_RUN))) {
            // Given
            List<String> symbols = feed(grid);
            Map<String, String> before = awaitOutput(grid, symbols);
            awaitTold(grid, webhook);

            // When
            grid.members().forEach(grid::killMember);
            grid.startMember(1);
            grid.startMember(2);

            // Then
            assertThat(awaitOutput(grid, symbols)).containsExactlyEntriesOf(before);
            assertNobodyIsToldTwice(webhook);
            assertMembersKnowTheirDatabase(grid);
        }
    }

    @Test
    void everythingIsStoppedAndGoesOnFromWhatWasKept() {
        try (WebhookReceiver webhook = WebhookReceiver.listen()) {
            // Given
            LocalSettings settings = settings(webhook, Storage.KEPT);
            List<String> symbols;
            Map<String, String> before;
            try (LocalGrid grid = LocalGrid.start(settings)) {
                symbols = feed(grid);
                before = awaitOutput(grid, symbols);
                awaitTold(grid, webhook);
            }

            // When
            try (LocalGrid grid = LocalGrid.start(settings)) {
                // Then
                assertThat(awaitOutput(grid, symbols)).containsExactlyEntriesOf(before);
                assertNobodyIsToldTwice(webhook);
            }
        }
        assertThat(folder.resolve("kafka")).matches(Files::isDirectory, "is kept");
    }

    private LocalSettings settings(WebhookReceiver webhook, Storage storage) {
        return LocalSettings.forTest(folder)
                .withMembers(2)
                .withParts(Part.NOTIFICATIONS)
                .withStorage(storage)
                .withWebhook(webhook.address())
                .withArgument("notifications", "--tickgrid.notifications.look-again=1s");
    }

    private static List<String> feed(LocalGrid grid) {
        try (MarketLog log = new MarketLog(grid.bootstrapServers(), SYMBOLS)) {
            log.write(() -> log.written() >= RECORDS, PER_SECOND);
            log.end();
            return log.symbols();
        }
    }

    private static Map<String, String> awaitOutput(LocalGrid grid, List<String> symbols) {
        HazelcastInstance client = grid.connect();
        await().atMost(Duration.ofMinutes(4)).until(() -> GridOutput.hasSettled(client, symbols));
        int signals = GridMap.SIGNALS.in(client).size();
        await().during(Duration.ofSeconds(3))
                .until(() -> GridMap.SIGNALS.in(client).size() == signals);
        Map<String, String> output = GridOutput.digests(client);
        client.shutdown();
        return output;
    }

    private static void awaitTold(LocalGrid grid, WebhookReceiver webhook) {
        HazelcastInstance client = grid.connect();
        int signals = GridMap.SIGNALS.in(client).size();
        client.shutdown();
        assertThat(signals).isPositive();
        await().atMost(Duration.ofMinutes(2)).until(() -> webhook.told() == signals);
    }

    private static void assertMembersKnowTheirDatabase(LocalGrid grid) {
        HazelcastInstance client = grid.connect();
        await().untilAsserted(() -> assertThat(GridMap.VITALS.in(client).values())
                .hasSizeGreaterThanOrEqualTo(2)
                .extracting(Vitals::database)
                .containsOnly(new DatabaseState("", 0, 0, 0)));
        client.shutdown();
    }

    /** The notifications look for what they have not told once a second. */
    private static void assertNobodyIsToldTwice(WebhookReceiver webhook) {
        await().during(Duration.ofSeconds(6)).atMost(Duration.ofSeconds(12)).until(() -> webhook.repeated() == 0);
        System.out.println("restart: told=" + webhook.told() + " repeated=" + webhook.repeated());
    }
}

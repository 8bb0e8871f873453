package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tickgrid.local.Messages.Message;
import org.tickgrid.local.demo.Viewer;
import org.tickgrid.local.demo.WebhookReceiver;

/** What comes in at the front door comes out at every other. */
@ExtendWith(RunningGrid.class)
class SystemIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Messages messages = new Messages();

    @Test
    void aSimulatedMarketReachesTheScreenAndTheWebhook(LocalGrid grid, WebhookReceiver webhook) {
        // Given
        try (Viewer viewer = Viewer.watch(grid.address(Part.WEB_APP), messages)) {
            viewer.ask("{\"follow\":\"market\"}")
                    .ask("{\"follow\":\"signals\"}")
                    .ask("{\"follow\":\"notices\"}");

            // When
            ChildProcess generator =
                    grid.feed(List.of("simulate", "--rate=200", "--symbols=SIM1,SIM2,SIM3", "--for=15s"));
            assertThat(generator.awaitExit(Duration.ofMinutes(1)))
                    .as("status, see %s", generator.log())
                    .isZero();

            // Then
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(symbols("performance")).contains("SIM1", "SIM2", "SIM3");
                assertThat(messages.of("economy")).isNotEmpty();
                assertThat(symbols("signal")).containsAnyOf("SIM1", "SIM2", "SIM3");
                assertThat(ids("notice")).containsAll(ids("signal"));
                assertThat(webhook.told()).isPositive();
            });
        }
    }

    @Test
    void aProducerThatPostsOneObjectARequestSeesOnly200(LocalGrid grid) {
        double now = System.currentTimeMillis() / 1000.0;
        try (Producer producer = new Producer(grid)) {
            List.of(
                            "{\"stock_symbol\": \"AAPL\", \"opening_price\": 1000.5, \"closing_price\": 1003.2,"
                                    + " \"high\": 1007.1, \"low\": 996.4, \"volume\": 5021, \"timestamp\": " + now
                                    + "}",
                            "{\"data_type\": \"order_book\", \"timestamp\": " + now + ", \"stock_symbol\": \"AAPL\","
                                    + " \"order_type\": \"buy\", \"price\": 1001.7, \"quantity\": 12}",
                            "{\"data_type\": \"news_sentiment\", \"timestamp\": " + now
                                    + ", \"stock_symbol\": \"AAPL\","
                                    + " \"sentiment_score\": -0.4, \"sentiment_magnitude\": 0.7}",
                            "{\"data_type\": \"market_data\", \"timestamp\": " + now + ", \"stock_symbol\": \"AAPL\","
                                    + " \"market_cap\": 1234567890.5, \"pe_ratio\": 21.3}",
                            "{\"data_type\": \"economic_indicator\", \"timestamp\": " + now
                                    + ", \"indicator_name\": \"GDP Growth Rate\", \"value\": 2.1}")
                    .forEach(record -> producer.post(record.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Set<String> symbols(String type) {
        return messages.of(type).stream()
                .map(message -> message.data().path("symbol").asString())
                .collect(Collectors.toSet());
    }

    /** Of the symbols that are simulated here: other tests raise signals too. */
    private Set<String> ids(String type) {
        return messages.of(type).stream()
                .map(Message::data)
                .filter(data -> data.path("symbol").asString().startsWith("SIM"))
                .map(data -> data.path("id").asString())
                .collect(Collectors.toSet());
    }
}

package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tickgrid.local.Messages.Message;
import org.tickgrid.local.demo.Viewer;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a notification back to the request that caused it, by the logs. */
@ExtendWith(RunningGrid.class)
class CorrelationIT {

    private static final String SYMBOL = "CORRELATED";
    private static final int FALLING = 20;
    private static final int RISING = 20;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Messages messages = new Messages();

    @Test
    void whatIngestionLoggedOfARequestIsFoundByTheNoticeThatItLedTo(LocalGrid grid) {
        try (Producer producer = new Producer(grid);
                Viewer viewer = Viewer.watch(grid.address(Part.WEB_APP), messages)) {
            // Given
            viewer.ask("{\"follow\":\"notices\"}");
            Map<String, String> named = new HashMap<>();

            // When
            for (int i = 0; i < FALLING + RISING; i++) {
                double price = i < FALLING ? 100 - i : 80 + 2 * (i - FALLING);
                byte[] trade = MarketJson.write(Bar.trade(SYMBOL, System.currentTimeMillis(), price, 1));
                HttpResponse<String> answer = producer.send(trade, "X-Correlation-Id", "trade-" + i);
                assertThat(answer.headers().firstValue("X-Correlation-Id")).hasValue("trade-" + i);
                named.put(answer.headers().firstValue("Tickgrid-Positions").orElseThrow(), "trade-" + i);
            }

            // Then
            await().atMost(SOON).until(() -> !notices().isEmpty());
            JsonNode notice = notices().getFirst();
            String place = notice.path("partition").asInt() + "@"
                    + notice.path("offset").asLong();
            String name = Objects.requireNonNull(named.get(place), place);
            JsonNode line = logged(grid, name);
            assertThat(line.path("positions").asString()).isEqualTo(place);
            assertThat(line.path("level").asString()).isEqualTo("INFO");
        }
    }

    private List<JsonNode> notices() {
        return messages.of("notice").stream()
                .map(Message::data)
                .filter(data -> data.path("symbol").asString().equals(SYMBOL))
                .toList();
    }

    /** Its log is told to be one JSON object a line: see {@link RunningGrid}. */
    private JsonNode logged(LocalGrid grid, String correlation) {
        try {
            return Files.readAllLines(grid.process(Part.INGESTION).log()).stream()
                    .filter(line -> line.startsWith("{"))
                    .map(json::readTree)
                    .filter(line -> line.path("correlation").asString("").equals(correlation))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

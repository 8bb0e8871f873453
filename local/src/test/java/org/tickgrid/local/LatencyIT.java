package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tickgrid.local.Messages.Message;
import org.tickgrid.local.demo.Viewer;

/** How long it takes from a record at the front door to its reading on the screen. */
@ExtendWith(RunningGrid.class)
class LatencyIT {

    private static final String SYMBOL = "LATENCY";
    private static final int WARM_UP = 50;
    private static final int MEASURED = 100;

    private final Messages messages = new Messages();

    @Test
    void aRecordBecomesAReadingOnTheWebsocketWithinASecond(LocalGrid grid) {
        // Given
        List<Double> milliseconds = new ArrayList<>();
        try (Producer producer = new Producer(grid);
                Viewer viewer = Viewer.watch(grid.address(Part.WEB_APP), messages)) {
            viewer.ask("{\"follow\":\"series\",\"symbol\":\"" + SYMBOL + "\",\"timeframe\":\"tick\"}");

            // When
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                double price = 100 + i / 64.0;
                long posted = System.nanoTime();
                producer.trade(SYMBOL, price);
                Message reading = awaitReadingOf(price);
                if (i >= WARM_UP) {
                    milliseconds.add((reading.arrived() - posted) / 1e6);
                }
            }
        }

        // Then
        milliseconds.sort(null);
        System.out.printf(
                "latency: post to reading on the websocket, ms: p50=%.1f p90=%.1f p99=%.1f max=%.1f of %d records%n",
                milliseconds.get(MEASURED / 2),
                milliseconds.get(MEASURED * 9 / 10),
                milliseconds.get(MEASURED * 99 / 100),
                milliseconds.getLast(),
                MEASURED);
        assertThat(milliseconds.get(MEASURED / 2)).isLessThan(1_000);
    }

    /** Every trade has a price of its own, so the price ties the reading to its record. */
    private Message awaitReadingOf(double price) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> readingOf(price), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Message> readingOf(double price) {
        return messages.of("reading").stream()
                .filter(message -> message.data().path("symbol").asString().equals(SYMBOL))
                .filter(message -> message.data().path("close").asDouble() == price)
                .findFirst();
    }
}

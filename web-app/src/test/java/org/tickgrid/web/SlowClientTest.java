package org.tickgrid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import org.junit.jupiter.api.Test;
import org.tickgrid.web.grid.GridLink;

/** A client that takes nothing, beside one that does, over real sockets. */
class SlowClientTest {

    private static final int SIGNALS = 8_000;

    @Test
    void delaysNobodyAndIsLetGo() {
        try (TestGrid grid = new TestGrid();
                Dashboard web = new Dashboard(grid, "--tickgrid.push.send-limit=1s");
                HttpClient http = HttpClient.newHttpClient();
                Listening quick = web.listen()) {
            // Given
            await().until(() -> web.bean(GridLink.class).up());
            WebSocket stuck = http.newWebSocketBuilder()
                    .buildAsync(URI.create(web.url("/ws").replace("http", "ws")), new TakesNothing())
                    .join();
            stuck.sendText("{\"follow\":\"signals\"}", true).join();
            quick.say("{'follow':'signals'}");
            await().until(() -> clients(web) == 2);

            // When
            for (int i = 0; i < SIGNALS; i++) {
                grid.put(Samples.signal("s" + i, "AAPL", i));
            }

            // Then
            await().until(() -> quick.heard("signal").size() == SIGNALS);
            assertThat(quick.heard("signal").getLast().at("/data/id").asString())
                    .isEqualTo("s" + (SIGNALS - 1));
            await().until(() -> clients(web) == 1);
            stuck.abort();
        }
    }

    private static int clients(Dashboard web) throws Exception {
        return web.json("/actuator/metrics/tickgrid.push.clients")
                .at("/measurements/0/value")
                .asInt();
    }

    private static final class TakesNothing implements WebSocket.Listener {

        @Override
        public void onOpen(WebSocket socket) {
            // It never asks for a message, so its buffers fill.
        }
    }
}

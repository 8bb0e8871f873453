package org.tickgrid.web.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.Listening;

class CapacityTest {

    @Test
    void aClientTooManyIsToldToComeBackLaterAndProbesAreAnswered() throws Exception {
        try (Dashboard web = new Dashboard("nobody", "127.0.0.1:1", "--tickgrid.push.clients=1");
                Listening first = web.listen()) {
            first.await("status");
            try (Listening second = web.listen()) {
                assertThat(second.awaitClosed()).isEqualTo(1013);
                assertThat(second.heard("status")).isEmpty();
            }
            assertThat(meter(web, "tickgrid.push.refused")).isEqualTo(1);
            assertThat(web.get("/actuator/health/liveness").statusCode()).isEqualTo(200);

            first.close();
            await().until(() -> meter(web, "tickgrid.push.clients") == 0);
            try (Listening third = web.listen()) {
                third.await("status");
            }
        }
    }

    @Test
    void clientsLeaveConnectionsForPagesAndProbes() {
        try (Dashboard web = new Dashboard("nobody", "127.0.0.1:1")) {
            int connections =
                    web.bean(Environment.class).getRequiredProperty("server.jetty.max-connections", int.class);

            assertThat(connections)
                    .isGreaterThanOrEqualTo(web.bean(PushSettings.class).clients() + 1_000);
        }
    }

    private static int meter(Dashboard web, String name) throws Exception {
        return web.json("/actuator/metrics/" + name).at("/measurements/0/value").asInt();
    }
}

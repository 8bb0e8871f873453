package org.tickgrid.web.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.tickgrid.web.grid.GridLink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a client says, it follows what it asked for, or is told in one message why not. */
class RequestFuzz {

    private static final int MOST_FOLLOWED = 5;
    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();
    private static final PushSettings SETTINGS = new PushSettings(
            10,
            Duration.ofMillis(100),
            Duration.ofMillis(2),
            10,
            10,
            MOST_FOLLOWED,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));

    private final Hub hub = new Hub(mock(GridLink.class), List.of(new Series()), SETTINGS, METERS);

    @FuzzTest
    void isFollowedOrAnsweredWithAReason(byte[] text) throws InterruptedException {
        Outbox outbox = new Outbox(10, 10, Duration.ofMillis(1));
        Subscriber client = new Subscriber(new FakeClient.Nothing(), outbox, new PushMeters(METERS));

        hub.heard(client, new String(text, UTF_8));

        assertThat(client.following()).hasSizeLessThanOrEqualTo(MOST_FOLLOWED);
        assertThat(outbox.size()).isLessThanOrEqualTo(1);
        if (outbox.size() == 1) {
            JsonNode answer =
                    JsonMapper.shared().readTree(outbox.take().getFirst().text());
            assertThat(answer.path("type").asString()).isEqualTo("error");
            assertThat(answer.path("message").asString()).isNotBlank();
        }
    }

    /** A subject that needs a timeframe, and tells nothing. */
    private static final class Series implements Subject {

        @Override
        public String name() {
            return "series";
        }

        @Override
        public void follow(Subscriber subscriber, Request request) {
            assertThat(request.candles()).isNotNull();
        }

        @Override
        public void unfollow(Subscriber subscriber, Request request) {}

        @Override
        public void forget(Subscriber subscriber) {}
    }
}

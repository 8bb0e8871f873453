package org.tickgrid.web.push;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.databind.JsonNode;

/**
 * How clients are told.
 *
 * @param clients most at once; one more is closed with 1013, to come back later. {@code server.jetty.max-connections} must
 *     leave room for pages and probes beside them
 * @param pace least time between two frames of conflated changes to a client that asks for no other
 * @param shortestPace least that a client may ask for, at least a millisecond
 * @param batch most conflated changes in one frame
 * @param backlog most signals and notices that wait for one client; one more ends its connection
 * @param subscriptions most that one client may follow
 * @param sendLimit a client that takes nothing for so long is let go
 * @param heartbeat time between two status messages
 * @param silence a client that is not heard of for so long, not even in answer to a ping, is let go
 */
@ConfigurationProperties("tickgrid.push")
record PushSettings(
        @DefaultValue("10000") int clients,
        @DefaultValue("100ms") Duration pace,
        @DefaultValue("2ms") Duration shortestPace,
        @DefaultValue("1000") int batch,
        @DefaultValue("10000") int backlog,
        @DefaultValue("200") int subscriptions,
        @DefaultValue("10s") Duration sendLimit,
        @DefaultValue("2s") Duration heartbeat,
        @DefaultValue("60s") Duration silence) {

    private static final Duration LONGEST_PACE = Duration.ofSeconds(10);

    PushSettings {
        positive("clients", clients);
        positive("pace", pace);
        if (shortestPace.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "tickgrid.push.shortest-pace must be at least 1 ms, was " + shortestPace);
        }
        positive("batch", batch);
        positive("backlog", backlog);
        positive("subscriptions", subscriptions);
        positive("send-limit", sendLimit);
        positive("heartbeat", heartbeat);
        positive("silence", silence);
    }

    /**
     * The pace that a client asks for.
     *
     * @throws IllegalArgumentException when it is no number of milliseconds, too short or too long
     */
    Duration pace(JsonNode asked) {
        long least = shortestPace.toMillis();
        long most = LONGEST_PACE.toMillis();
        boolean isLong = asked.isIntegralNumber() && asked.canConvertToLong();
        if (!isLong || asked.longValue() < least || asked.longValue() > most) {
            throw new IllegalArgumentException(
                    "\"pace\" must be a whole number of milliseconds from " + least + " to " + most + ", was " + asked);
        }
        return Duration.ofMillis(asked.longValue());
    }

    private static void positive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("tickgrid.push." + name + " must be longer than 0, was " + value);
        }
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("tickgrid.push." + name + " must be at least 1, was " + value);
        }
    }
}

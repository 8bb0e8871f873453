package org.tickgrid.web.push;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How browsers are told.
 *
 * @param interval least time between two batches of conflated changes to one client
 * @param batch most conflated changes in one batch
 * @param backlog most signals and notices that wait for one client; one more ends its connection
 * @param subscriptions most that one client may follow
 * @param sendLimit a client that takes nothing for so long is let go
 * @param heartbeat time between two status messages
 * @param silence a client that is not heard of for so long, not even in answer to a ping, is let go
 */
@ConfigurationProperties("tickgrid.push")
record PushSettings(
        @DefaultValue("100ms") Duration interval,
        @DefaultValue("1000") int batch,
        @DefaultValue("10000") int backlog,
        @DefaultValue("200") int subscriptions,
        @DefaultValue("10s") Duration sendLimit,
        @DefaultValue("2s") Duration heartbeat,
        @DefaultValue("60s") Duration silence) {

    PushSettings {
        positive("interval", interval);
        positive("batch", batch);
        positive("backlog", backlog);
        positive("subscriptions", subscriptions);
        positive("send-limit", sendLimit);
        positive("heartbeat", heartbeat);
        positive("silence", silence);
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

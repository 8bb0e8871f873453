package org.tickgrid.notifications;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Whom to tell, and how hard to try.
 *
 * @param webhooks who gets each signal by POST, beside the browsers
 * @param privateRanges addresses that are not public and may be called all the same, such as {@code 10.1.0.0/16}
 * @param deadline of one call
 * @param retries after the first attempt
 * @param pause before the first retry; it doubles with each
 * @param longestPause between two retries
 * @param waiting signals that may wait for one channel
 * @param lookBack how old a signal may be that is still told, by the moment it was raised
 * @param lookAgain how often to look for signals that were not told
 */
@ConfigurationProperties("tickgrid.notifications")
public record NotificationSettings(
        @DefaultValue List<URI> webhooks,
        @DefaultValue List<String> privateRanges,
        @DefaultValue("2s") Duration deadline,
        @DefaultValue("5") int retries,
        @DefaultValue("200ms") Duration pause,
        @DefaultValue("5s") Duration longestPause,
        @DefaultValue("1000") int waiting,
        @DefaultValue("15m") Duration lookBack,
        @DefaultValue("30s") Duration lookAgain) {

    public NotificationSettings {
        for (URI webhook : webhooks) {
            if (webhook.getHost() == null || !List.of("http", "https").contains(webhook.getScheme())) {
                throw new IllegalArgumentException(
                        "tickgrid.notifications.webhooks must be http or https addresses, was " + webhook);
            }
        }
        privateRanges.forEach(NotificationSettings::range);
        positive("deadline", deadline);
        positive("pause", pause);
        positive("longest-pause", longestPause);
        positive("look-back", lookBack);
        positive("look-again", lookAgain);
        if (retries < 0) {
            throw new IllegalArgumentException("tickgrid.notifications.retries must not be negative, was " + retries);
        }
        if (waiting < 1) {
            throw new IllegalArgumentException("tickgrid.notifications.waiting must be at least 1, was " + waiting);
        }
    }

    /** No delivery takes longer: all its attempts at their deadlines, all its pauses at their longest, and some slack. */
    public Duration longestDelivery() {
        return deadline.multipliedBy(retries + 1L)
                .plus(longestPause.multipliedBy(retries))
                .plusSeconds(15);
    }

    private static void range(String range) {
        try {
            InetAddressFilter.of(range);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "tickgrid.notifications.private-ranges must be addresses or ranges such as 10.1.0.0/16, was "
                            + range);
        }
    }

    private static void positive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(
                    "tickgrid.notifications." + name + " must be greater than 0, was " + duration);
        }
    }
}

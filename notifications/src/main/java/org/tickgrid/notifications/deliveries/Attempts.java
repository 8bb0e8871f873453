package org.tickgrid.notifications.deliveries;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.tickgrid.notifications.NotificationSettings;
import org.tickgrid.notifications.channels.UnwantedException;

/** How often, and after which pauses, what failed is tried again. */
public final class Attempts {

    private Attempts() {}

    public static RetryTemplate of(NotificationSettings settings) {
        return new RetryTemplate(RetryPolicy.builder()
                .maxRetries(settings.retries())
                .delay(settings.pause())
                .jitter(settings.pause().dividedBy(4))
                .multiplier(2)
                .maxDelay(settings.longestPause())
                .excludes(UnwantedException.class, InterruptedException.class)
                .build());
    }
}

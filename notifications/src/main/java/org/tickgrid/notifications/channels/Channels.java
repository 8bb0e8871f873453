package org.tickgrid.notifications.channels;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tickgrid.notifications.NotificationSettings;

/** Every channel that there is. */
@Component
public final class Channels {

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    private final List<Channel> all = new ArrayList<>();

    Channels(BrowserChannel browser, Post post, NotificationSettings settings) {
        all.add(browser);
        for (URI address : new LinkedHashSet<>(settings.webhooks())) {
            Channel webhook = new WebhookChannel(post, address);
            LOG.info("Channel {} is on {}", webhook.name(), address.getHost());
            all.add(webhook);
        }
    }

    public List<Channel> all() {
        return List.copyOf(all);
    }
}

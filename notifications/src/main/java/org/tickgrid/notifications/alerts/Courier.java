package org.tickgrid.notifications.alerts;

import com.hazelcast.core.HazelcastInstance;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.AlertTarget;
import org.tickgrid.market.AlertTarget.Kind;
import org.tickgrid.notifications.alerts.AlertSettings.Configured;
import org.tickgrid.notifications.channels.Post;
import org.tickgrid.notifications.channels.UnwantedException;

/** Takes a delivery to its target, in the form that it wants. */
@Component
final class Courier {

    private final Post post;
    private final Mail mail;
    private final Map<String, Configured> channels;

    Courier(Post post, Mail mail, AlertSettings settings) {
        this.post = post;
        this.mail = mail;
        this.channels = settings.channels();
    }

    /**
     * Returns once the target has it.
     *
     * @throws UnwantedException when to try again is of no use
     * @throws Exception when it may be of use
     */
    void take(AlertTarget target, AlertDelivery delivery) throws Exception {
        switch (target.kind()) {
            // The browsers follow the deliveries: that it is told is all that they wait for.
            case BROWSER -> {}
            case EMAIL -> mail.send(target.address(), delivery);
            case CHANNEL -> take(configured(target.address()), delivery);
            case WEBHOOK, SLACK, DISCORD, TELEGRAM ->
                post.send(URI.create(target.address()), delivery.idempotencyKey(), Wording.json(target, delivery));
        }
    }

    private AlertTarget configured(String name) throws UnwantedException {
        Configured channel = channels.get(name);
        if (channel == null) {
            throw new UnwantedException("The operator has no channel called " + name);
        }
        return channel.target();
    }

    /** Says in the grid what can be chosen. */
    void offerChannels(HazelcastInstance grid) {
        Map<String, String> offered = new TreeMap<>();
        channels.forEach((name, channel) -> offered.put(name, channel.kind().label()));
        if (mail.isThere()) {
            offered.put(Kind.EMAIL.name(), Kind.EMAIL.label());
        }
        var map = GridMap.CHANNELS.in(grid);
        Map<String, String> said = map.getAll(map.keySet());
        if (!said.equals(offered)) {
            map.putAll(offered);
            said.keySet().stream().filter(name -> !offered.containsKey(name)).forEach(map::delete);
        }
    }
}

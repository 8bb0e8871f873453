package org.tickgrid.notifications.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tickgrid.market.AlertTarget;
import org.tickgrid.market.AlertTarget.Kind;

/**
 * How alerts are told.
 *
 * @param again how long to wait when all attempts have failed, each time; then it is given up
 * @param sweep how often to look for what is due
 * @param most that may be due for one receiver and wait in this replica's memory; others wait in the grid
 * @param mailFrom whom e-mails come from
 * @param mailTo whom e-mails may go to: addresses, or domains such as {@code @example.com}; none without
 * @param channels those that every alert can choose, by name
 */
@ConfigurationProperties("tickgrid.alerts")
record AlertSettings(
        @DefaultValue({"1m", "5m", "15m"}) List<Duration> again,
        @DefaultValue("1s") Duration sweep,
        @DefaultValue("1000") int most,
        @DefaultValue("tickgrid@localhost") String mailFrom,
        @DefaultValue List<String> mailTo,
        @DefaultValue Map<String, Configured> channels) {

    AlertSettings {
        if (!sweep.isPositive()) {
            throw new IllegalArgumentException("tickgrid.alerts.sweep must be greater than 0, was " + sweep);
        }
        if (most < 1) {
            throw new IllegalArgumentException("tickgrid.alerts.most must be at least 1, was " + most);
        }
        channels.forEach((name, channel) -> {
            new AlertTarget(Kind.CHANNEL, name);
            channel.target();
        });
    }

    /**
     * A channel of the operator's.
     *
     * @param address may hold a secret, and is shown to nobody
     */
    record Configured(Kind kind, String address) {

        Configured {
            if (!kind.isWebhook() && kind != Kind.EMAIL) {
                throw new IllegalArgumentException(
                        "tickgrid.alerts.channels must be webhook, slack, discord, telegram or email, was " + kind);
            }
        }

        AlertTarget target() {
            return new AlertTarget(kind, address);
        }

        @Override
        public String toString() {
            return kind.label();
        }
    }
}

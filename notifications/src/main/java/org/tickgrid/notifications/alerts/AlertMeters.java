package org.tickgrid.notifications.alerts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tickgrid.market.AlertDelivery.State;
import org.tickgrid.market.AlertTarget.Kind;

/** What alerts do, as {@code tickgrid.alerts.…}. */
@Component
class AlertMeters {

    private final MeterRegistry registry;

    AlertMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Kind kind : Kind.values()) {
            delay(kind);
            failed(kind);
        }
    }

    void decided(State state) {
        Counter.builder("tickgrid.alerts.decided")
                .description("Deliveries that signals gave rise to, by what was decided of them")
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    void told(Kind kind, Duration sinceRaised) {
        delay(kind).record(sinceRaised);
    }

    void gaveUp(Kind kind) {
        failed(kind).increment();
    }

    private Timer delay(Kind kind) {
        return Timer.builder("tickgrid.alerts.delay")
                .description("From a signal to its delivery; of those that quiet hours did not hold")
                .publishPercentiles(0.5, 0.99)
                .tag("channel", tag(kind))
                .register(registry);
    }

    private Counter failed(Kind kind) {
        return Counter.builder("tickgrid.alerts.failed")
                .description("Deliveries that were given up")
                .tag("channel", tag(kind))
                .register(registry);
    }

    private static String tag(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

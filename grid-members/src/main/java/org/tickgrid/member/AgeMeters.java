package org.tickgrid.member;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.Ages;

/** How old records are at each stage, in the last seconds, as {@code tickgrid.age} with tags {@code stage} and {@code where}. */
@Component
class AgeMeters implements Ages {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final MeterRegistry registry;
    private final Map<Place, Timer> timers = new ConcurrentHashMap<>();

    private record Place(Stage stage, String where) {}

    AgeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void add(Stage stage, String where, long millis) {
        timers.computeIfAbsent(new Place(stage, where), this::timer).record(Math.max(0, millis), TimeUnit.MILLISECONDS);
    }

    private Timer timer(Place place) {
        return Timer.builder("tickgrid.age")
                .description("Age of records, since they were received over HTTP")
                .tag("stage", place.stage().name().toLowerCase(Locale.ROOT))
                .tag("where", place.where())
                .publishPercentiles(0.5, 0.9, 0.99)
                .distributionStatisticExpiry(WINDOW)
                .register(registry);
    }
}

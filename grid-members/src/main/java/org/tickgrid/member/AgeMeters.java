package org.tickgrid.member;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.Ages;
import org.tickgrid.grid.StageAges;

/**
 * How old records are at each stage, with tags {@code stage} and {@code where}: as {@code tickgrid.age} the percentiles of
 * the last seconds, and as {@code tickgrid.stage.age} a histogram since this member was started.
 */
@Component
class AgeMeters implements Ages {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final MeterRegistry registry;
    private final Map<Place, Meters> places = new ConcurrentHashMap<>();

    private record Place(Stage stage, String where) {

        String label() {
            return stage.name().toLowerCase(Locale.ROOT);
        }
    }

    private record Meters(Timer recent, Timer all) {

        void record(long millis) {
            recent.record(millis, TimeUnit.MILLISECONDS);
            all.record(millis, TimeUnit.MILLISECONDS);
        }
    }

    AgeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void add(Stage stage, String where, long millis) {
        places.computeIfAbsent(new Place(stage, where), this::meters).record(Math.max(0, millis));
    }

    /** Of every stage that anything has come to here. */
    List<StageAges> counts() {
        return places.entrySet().stream()
                .map(place -> counts(place.getKey(), place.getValue().all().takeSnapshot()))
                .toList();
    }

    private static StageAges counts(Place place, HistogramSnapshot snapshot) {
        double[] cumulative = Arrays.stream(snapshot.histogramCounts())
                .mapToDouble(CountAtBucket::count)
                .toArray();
        return StageAges.of(place.label(), place.where(), cumulative, snapshot.count());
    }

    private Meters meters(Place place) {
        return new Meters(
                timer("tickgrid.age", place)
                        .publishPercentiles(0.5, 0.9, 0.99)
                        .distributionStatisticExpiry(WINDOW)
                        .register(registry),
                timer("tickgrid.stage.age", place)
                        .serviceLevelObjectives(StageAges.bounds())
                        .register(registry));
    }

    private static Timer.Builder timer(String name, Place place) {
        return Timer.builder(name)
                .description("Age of records, since they were received over HTTP")
                .tag("stage", place.label())
                .tag("where", place.where());
    }
}

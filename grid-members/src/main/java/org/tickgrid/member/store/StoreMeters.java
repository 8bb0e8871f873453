package org.tickgrid.member.store;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.DatabaseState;

/**
 * What goes between the maps and the database, as {@code tickgrid.database.…}, and how the database is. It is no part of
 * readiness: a member does its work without it.
 */
@Component("databaseHealthIndicator")
final class StoreMeters implements HealthIndicator {

    private final Stores stores;

    StoreMeters(Stores stores, MeterRegistry registry) {
        this.stores = stores;
        stores.maps().forEach(map -> register(map, registry));
    }

    private static void register(StoredMap<?> map, MeterRegistry registry) {
        Gauge.builder("tickgrid.database.waiting", map.backlog(), Backlog::waiting)
                .description("Changes of a map that are not in the database yet")
                .tag("map", map.name())
                .register(registry);
        Gauge.builder("tickgrid.database.left.out", map.backlog(), Backlog::leftOut)
                .description("Changes of a map that were too many to wait, and are not made good yet")
                .tag("map", map.name())
                .register(registry);
        FunctionCounter.builder("tickgrid.database.written", map, StoredMap::written)
                .description("Rows that were written")
                .tag("map", map.name())
                .register(registry);
        FunctionCounter.builder("tickgrid.database.questions", map, StoredMap::read)
                .description("Questions of a map that its memory could not answer")
                .tag("map", map.name())
                .register(registry);
        FunctionCounter.builder("tickgrid.database.refused", map, StoredMap::refused)
                .description("Rows that the database did not want")
                .tag("map", map.name())
                .register(registry);
    }

    @Override
    public Health health() {
        return stores.state()
                .map(StoreMeters::health)
                .orElseGet(() -> Health.unknown()
                        .withDetail("reason", "tickgrid.database.url is empty")
                        .build());
    }

    private static Health health(DatabaseState state) {
        Health.Builder health = Health.up();
        if (state.isAway()) {
            health.outOfService().withDetail("reason", state.trouble());
        }
        return health.withDetail("waiting", state.waiting())
                .withDetail("leftOut", state.leftOut())
                .withDetail("refused", state.refused())
                .build();
    }
}

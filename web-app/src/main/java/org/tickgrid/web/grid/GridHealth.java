package org.tickgrid.web.grid;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready only while the grid is there; {@code grid} in the readiness group. */
@Component("grid")
class GridHealth implements HealthIndicator {

    private final GridLink link;

    GridHealth(GridLink link) {
        this.link = link;
    }

    @Override
    public Health health() {
        return (link.up() ? Health.up() : Health.down())
                .withDetail("epoch", link.epoch())
                .build();
    }
}

package org.tickgrid.notifications;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the grid is.
 *
 * @param addresses {@code host:port} of some members; the others are learned from them
 */
@ConfigurationProperties("tickgrid.grid")
record GridSettings(
        @DefaultValue("tickgrid") String clusterName,
        @DefaultValue("127.0.0.1:5701") List<String> addresses) {

    GridSettings {
        if (clusterName.isBlank()) {
            throw new IllegalArgumentException("tickgrid.grid.cluster-name must not be empty");
        }
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("tickgrid.grid.addresses must name at least one member");
        }
    }
}

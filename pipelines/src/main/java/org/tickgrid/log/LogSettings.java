package org.tickgrid.log;

import java.io.Serializable;

/**
 * How a job reads its log.
 *
 * @param parallelism processors on each member, at least 1
 */
public record LogSettings(Log log, int parallelism) implements Serializable {

    public LogSettings {
        if (parallelism < 1) {
            throw new IllegalArgumentException("Parallelism must be at least 1, was " + parallelism);
        }
    }
}

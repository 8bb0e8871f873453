package org.tickgrid.benchmarks.engines.process;

import java.time.Duration;

/** What an engine promises of each record. */
public enum Guarantee {
    /** Nothing is kept for a restart. */
    NONE("none"),
    /** State, position in the log and results are kept together, every {@link #INTERVAL}. */
    EXACTLY_ONCE("exactly-once");

    public static final Duration INTERVAL = Duration.ofSeconds(5);

    private final String label;

    Guarantee(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

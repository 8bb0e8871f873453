package org.tickgrid.benchmarks.engines.process;

/** Where an engine puts the readings. */
public enum Sink {
    /** Counted, in a stage of its own. */
    COUNTED("counted"),
    /** Topic {@code readings}, as JSON. */
    KAFKA("Kafka"),
    /** The grid's maps, with their journals. */
    MAPS("maps");

    private final String label;

    Sink(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

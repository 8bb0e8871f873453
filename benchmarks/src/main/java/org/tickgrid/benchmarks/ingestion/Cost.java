package org.tickgrid.benchmarks.ingestion;

import java.time.Duration;

/**
 * What a load cost while it was measured.
 *
 * @param records that were answered
 * @param took by the clock on the wall
 * @param ingestion processor time of ingestion
 * @param broker processor time of the broker
 * @param generator processor time of the load generator
 */
record Cost(long records, Duration took, Duration ingestion, Duration broker, Duration generator) {

    /** Of two moments, this the later one. */
    Cost since(Cost earlier) {
        return new Cost(
                records - earlier.records,
                took.minus(earlier.took),
                ingestion.minus(earlier.ingestion),
                broker.minus(earlier.broker),
                generator.minus(earlier.generator));
    }

    double recordsPerSecond() {
        return per(took);
    }

    /** Records for each second of ingestion's processor time: what one core would take in. */
    double recordsPerCore() {
        return per(ingestion);
    }

    private double per(Duration time) {
        return records * 1e9 / time.toNanos();
    }

    /** Processor time in µs. */
    double microsPerRecord(Duration time) {
        return time.toNanos() / 1e3 / records;
    }
}

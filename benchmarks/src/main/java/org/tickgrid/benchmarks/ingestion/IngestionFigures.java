package org.tickgrid.benchmarks.ingestion;

import java.util.List;

/**
 * What was measured of ingestion.
 *
 * @param costs under as much as it can take
 * @param latencies at rates that it can take
 * @param producers the same with other settings of its Kafka producer
 */
record IngestionFigures(List<Throughput> costs, List<Latency> latencies, List<Producer> producers) {

    /**
     * Processor time is in µs per record.
     *
     * @param batch records in a request
     * @param recordsPerCore for each second of ingestion's processor time
     */
    record Throughput(
            int batch,
            int connections,
            double recordsPerSecond,
            double recordsPerCore,
            double ingestionMicros,
            double brokerMicros,
            double generatorMicros) {

        static Throughput of(int batch, int connections, Cost cost) {
            return new Throughput(
                    batch,
                    connections,
                    cost.recordsPerSecond(),
                    cost.recordsPerCore(),
                    cost.microsPerRecord(cost.ingestion()),
                    cost.microsPerRecord(cost.broker()),
                    cost.microsPerRecord(cost.generator()));
        }
    }

    /** From when a request was due until its answer, in ms. */
    record Latency(int batch, int connections, int recordsPerSecond, double p50, double p99, double p999) {}

    /**
     * Ingestion with these settings of its producer.
     *
     * @param settings as they are given to it; empty for its own
     */
    record Producer(String settings, List<Throughput> costs, List<Latency> latencies) {}
}

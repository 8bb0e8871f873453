package org.tickgrid.benchmarks.engines.process;

import java.util.List;

/** How Kafka Streams is set up for this work. */
public final class StreamsSettings {

    public static final List<Setting> ALL = List.of(
            new Setting("commit.interval.ms", Long.toString(Guarantee.INTERVAL.toMillis()), "as the others' snapshots"),
            new Setting(
                    "statestore.cache.max.bytes",
                    "268435456",
                    "every symbol's state fits: the changelog gets one record of it in a commit"),
            new Setting("buffered.records.per.partition", "4000", "partitions are seldom paused and resumed"),
            new Setting("max.task.idle.ms", "-1", "one input: nothing to wait for"),
            new Setting("metrics.recording.level", "INFO", "the least there is"),
            new Setting("enable.metrics.push", "false", "as ours"),
            new Setting("consumer.max.partition.fetch.bytes", "2097152", "as ours: full fetches of a backlog"),
            new Setting("consumer.receive.buffer.bytes", "262144", "as ours: fewer reads of a socket"),
            new Setting("consumer.max.poll.records", "8000", "fewer turns between polling and working"),
            new Setting("producer.batch.size", "524288", "fewer, fuller requests; smaller ones are no cheaper"),
            new Setting("producer.linger.ms", "100", "its own default: time to fill them"),
            new Setting("producer.buffer.memory", "67108864", "never waits for room; less is no cheaper"),
            new Setting("producer.transaction.timeout.ms", "60000", "a slow commit is no fault"));

    /** What has no name in a file of settings. */
    public static final List<Setting> DESIGN = List.of(
            new Setting("num.stream.threads", "cores", "one for each"),
            new Setting("topology", "processors", "cheaper than the operators of the DSL"),
            new Setting(
                    "state, no guarantee",
                    "a map in the processor",
                    "a store would serialise at every record, for nothing"),
            new Setting(
                    "state, exactly-once",
                    "in-memory store, cache, changelog",
                    "the cheapest that comes back after a restart"),
            new Setting("repartitioning", "none", "the topic is keyed by symbol"));

    private StreamsSettings() {}
}

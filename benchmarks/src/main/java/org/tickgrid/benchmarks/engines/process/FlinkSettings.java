package org.tickgrid.benchmarks.engines.process;

import java.util.List;
import java.util.Map;

/** How Flink is set up for this work. */
public final class FlinkSettings {

    public static final List<Setting> JOB = List.of(
            new Setting("pipeline.object-reuse", "true", "nothing is copied between chained operators"),
            new Setting("pipeline.auto-watermark-interval", "0", "the work knows no event time"),
            new Setting(
                    "state.backend.type", "hashmap", "state is an object on the heap, serialised in checkpoints only"),
            new Setting("execution.buffer-timeout.interval", "100ms", "full network buffers, for throughput"),
            new Setting(
                    "execution.checkpointing.unaligned.enabled",
                    "false",
                    "barriers pass an exchange this short at once"),
            new Setting("execution.checkpointing.storage", "filesystem", "the memory of the job manager ends at 5 MB"),
            new Setting("taskmanager.memory.network.max", "256m", "more buffers than the exchange can fill"),
            new Setting("restart-strategy.type", "disable", "a fault ends the run, it does not slow it"));

    public static final List<Setting> CONSUMER = List.of(
            new Setting("max.partition.fetch.bytes", "2097152", "as ours: full fetches of a backlog"),
            new Setting("receive.buffer.bytes", "262144", "as ours: fewer reads of a socket"),
            new Setting("max.poll.records", "2000", "as ours: fewer hand-overs from fetcher to task"),
            new Setting("partition.discovery.interval.ms", "-1", "the topic has all its partitions"),
            new Setting("register.consumer.metrics", "false", "nobody reads them"),
            new Setting(
                    "commit.offsets.on.checkpoint",
                    "false",
                    "positions are in the checkpoints; ours commits none either"),
            new Setting("enable.metrics.push", "false", "as ours"));

    public static final List<Setting> PRODUCER = List.of(
            new Setting("batch.size", "131072", "as ours: full batches that stay in the cache"),
            new Setting("linger.ms", "20", "time to fill them"),
            new Setting(
                    "buffer.memory", "4194304", "as ours: no queue of batches, for which each record wakes the sender"),
            new Setting("transaction.timeout.ms", "120000", "its default is longer than the broker allows"),
            new Setting("flink.disable-metrics", "true", "nobody reads them"),
            new Setting("enable.metrics.push", "false", "as ours"));

    /** What has no name in a file of settings. */
    public static final List<Setting> DESIGN = List.of(
            new Setting("parallelism", "cores", "one chain of source and one of work on each"),
            new Setting(
                    "records on the exchange", "a serializer by hand", "several times cheaper than reflection or Kryo"),
            new Setting("keyed state", "changed in place", "the backend copies what a running checkpoint still needs"),
            new Setting("sink", "chained to the work", "readings are never serialised inside the job"),
            new Setting("keyBy", "symbol", "Kafka's partitioner is not Flink's, so its exchange cannot be left out"));

    private FlinkSettings() {}

    public static Map<String, String> job() {
        return Setting.values(JOB);
    }

    public static Map<String, String> consumer() {
        return Setting.values(CONSUMER);
    }

    public static Map<String, String> producer() {
        return Setting.values(PRODUCER);
    }
}

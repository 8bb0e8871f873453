package org.tickgrid.benchmarks.engines.process;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.tickgrid.market.Topic;

/**
 * What stands in a topic, committed or not: a window may begin and end between commits, and commits move by many seconds
 * of work at once. A transaction's end mark counts as a record: some dozens among millions.
 */
final class TopicProgress implements Progress {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Admin admin;
    private final Map<TopicPartition, OffsetSpec> ends;

    TopicProgress(String bootstrapServers, String topic) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        this.ends = IntStream.range(0, Topic.MARKET_PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    }

    @Override
    public long done() throws ExecutionException, InterruptedException, TimeoutException {
        return admin
                .listOffsets(ends, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all()
                .get(DEADLINE.toSeconds(), TimeUnit.SECONDS)
                .values()
                .stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    @Override
    public Duration interval() {
        return Duration.ofMillis(100);
    }
}

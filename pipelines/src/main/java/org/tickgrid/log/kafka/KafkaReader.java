package org.tickgrid.log.kafka;

import com.hazelcast.jet.RestartableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.tickgrid.log.Log;
import org.tickgrid.log.RawRecord;
import org.tickgrid.log.RawRecords;
import org.tickgrid.log.Rest;
import org.tickgrid.market.Topic;

/** One processor's way to its partitions of topic {@code market}. */
final class KafkaReader implements Log.Reader, RawRecords {

    private static final Duration POLL = Duration.ofMillis(50);

    /** Between two looks at what has to be told. */
    private static final int POLL_RECORDS = 2_000;

    private final Fetcher fetcher;
    private final Rest rest;
    private final int partitions;
    private final Queue<FetchedPartition> fetched = new ArrayDeque<>();

    /** Records of the last poll. */
    private int taken;

    /** @throws RestartableException when Kafka does not answer, or has no such topic yet */
    KafkaReader(Map<String, Object> config, Rest rest) {
        this.rest = rest;
        try {
            this.fetcher = Fetcher.of(new ConsumerConfig(config), Topic.MARKET);
        } catch (KafkaException e) {
            throw new RestartableException("Kafka cannot be asked for topic " + Topic.MARKET, e);
        }
        this.partitions = countPartitions();
    }

    @Override
    public int partitions() {
        return partitions;
    }

    @Override
    public void start(Map<Integer, Long> offsets) {
        fetcher.start(offsets);
    }

    @Override
    public RawRecords poll() {
        if (taken > 0 && taken < MUCH) {
            rest.take();
        }
        taken = 0;
        fetched.addAll(fetched.isEmpty() ? fetcher.poll(POLL) : fetcher.arrived());
        return this;
    }

    @Override
    public boolean hasNext() {
        while (!fetched.isEmpty() && !fetched.element().hasNext()) {
            fetched.remove();
        }
        return taken < POLL_RECORDS && !fetched.isEmpty();
    }

    @Override
    public void next(RawRecord record) {
        fetched.element().next(record);
        taken++;
    }

    @Override
    public void ahead(int most, Keys keys) {
        FetchedPartition current = fetched.peek();
        if (current != null) {
            current.ahead(most, keys);
        }
    }

    @Override
    public long behind() {
        return fetcher.behind()
                + fetched.stream().mapToLong(FetchedPartition::left).sum();
    }

    @Override
    public void close() {
        fetcher.close();
    }

    private int countPartitions() {
        try {
            Optional<Integer> count = fetcher.partitions(KafkaLog.DEADLINE);
            if (count.isPresent() && count.get() > 0) {
                return count.get();
            }
            close();
            throw new RestartableException(
                    count.isPresent()
                            ? "Kafka has no topic " + Topic.MARKET + " yet"
                            : "Kafka did not tell the partitions of topic " + Topic.MARKET + " within "
                                    + KafkaLog.DEADLINE.toSeconds() + " s");
        } catch (KafkaException e) {
            close();
            throw new RestartableException("Kafka did not tell the partitions of topic " + Topic.MARKET, e);
        }
    }
}

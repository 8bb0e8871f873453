package org.tickgrid.pipelines;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.tickgrid.log.KafkaCluster;
import org.tickgrid.log.Outlet;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;

/**
 * Writes readings in transactions, each with all readings of some records of the log, and none that the topic has.
 *
 * @see ReadingsTopic
 */
final class ExactlyOnceOutlet implements Outlet {

    /** So long a reader of committed records waits for a reading, at most; in a backlog, which is old anyway, longer. */
    private static final long TRANSACTION = Duration.ofMillis(500).toNanos();

    private static final long TRANSACTION_IN_BACKLOG = Duration.ofSeconds(5).toNanos();

    private static final long NONE = -1;

    private final KafkaCluster kafka;
    private final ReadingProducer producer;

    /** The last offset in the log whose readings the topic had at the start, by partition; {@link #NONE} where it had none. */
    private long[] written = {};

    private boolean begun;
    private long begunAt;

    ExactlyOnceOutlet(KafkaCluster kafka, String writer) {
        this.kafka = kafka;
        this.producer = ReadingProducer.transactional(kafka, writer);
    }

    @Override
    public void start(Set<Integer> partitions) {
        producer.initTransactions();
        written = new long[Collections.max(partitions) + 1];
        Arrays.fill(written, NONE);
        TopicEnd.read(kafka, partitions).forEach((partition, offset) -> written[partition] = offset);
    }

    @Override
    public void take(Object result) {
        Reading reading = (Reading) result;
        if (isWritten(reading.position())) {
            return;
        }
        if (!begun) {
            producer.beginTransaction();
            begun = true;
            begunAt = System.nanoTime();
        }
        producer.send(reading);
    }

    private boolean isWritten(LogPosition position) {
        return position.offset() <= written[position.partition()];
    }

    @Override
    public void rest(long now, boolean backlog) {
        producer.sendWaiting();
        if (now - begunAt >= (backlog ? TRANSACTION_IN_BACKLOG : TRANSACTION)) {
            secure();
        }
    }

    @Override
    public void secure() {
        if (begun) {
            producer.commitTransaction();
            begun = false;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

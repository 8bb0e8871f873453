package org.tickgrid.pipelines;

import com.hazelcast.jet.RestartableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tickgrid.log.KafkaCluster;
import org.tickgrid.market.Reading;
import org.tickgrid.market.ReadingWriter;
import org.tickgrid.market.Topic;

/**
 * Sends readings to their topic, some hundred at a time: first all of them become JSON, then all are given to Kafka's client.
 * A processor that does the same thing many times in a row finds its instructions in the nearest cache (decision 002).
 *
 * <p>Every fault, also one of a record sent before, is a {@link RestartableException}.
 */
final class ReadingProducer implements AutoCloseable {

    /** A backlog fills batches of this size: large enough for few requests, small enough for a processor's cache. */
    private static final int FULL_BATCH = 128 * 1024;

    /**
     * What may wait for Kafka, and after it the job does. While a partition has a full batch waiting, the client wakes its
     * sender for each record, so more room is more of that (decision 002).
     */
    private static final int BUFFER = 4 * 1024 * 1024;

    /** Nobody sees a reading before its transaction is over: there is time to fill requests. */
    private static final int TIME_TO_FILL = 50;

    /** So many become JSON together: what they are and become is well within a processor's second cache. */
    private static final int TOGETHER = 512;

    private final List<Reading> waiting = new ArrayList<>(TOGETHER);
    private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>(TOGETHER);
    private final ReadingWriter writer = new ReadingWriter();
    private final KafkaProducer<String, byte[]> producer;
    private final Callback noteFault = (_, e) -> noteFault(e);
    private volatile @Nullable Exception fault;

    /** One whose readings are seen at once. */
    static ReadingProducer plain(KafkaCluster kafka) {
        return new ReadingProducer(kafka, Map.of());
    }

    /** One whose readings are seen at the end of the transaction that they are in. */
    static ReadingProducer transactional(KafkaCluster kafka, String id) {
        return new ReadingProducer(
                kafka,
                Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id, ProducerConfig.LINGER_MS_CONFIG, TIME_TO_FILL));
    }

    private ReadingProducer(KafkaCluster kafka, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(KafkaSink.producer(kafka));
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, FULL_BATCH);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ReadingsTopic.DEADLINE.toMillis());
        settings.putAll(more);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private void noteFault(@Nullable Exception e) {
        if (e != null) {
            fault = e;
        }
    }

    /** Takes one to be sent. It waits for others, until {@link #sendWaiting()} at the longest. */
    void send(Reading reading) {
        waiting.add(reading);
        if (waiting.size() == TOGETHER) {
            sendWaiting();
        }
    }

    /** Sends all that wait, or nothing, and tells of a fault that came since the last time. */
    void sendWaiting() {
        for (Reading reading : waiting) {
            records.add(new ProducerRecord<>(
                    Topic.READINGS,
                    reading.position().partition(),
                    reading.candle().symbol(),
                    writer.write(reading)));
        }
        waiting.clear();
        run(() -> records.forEach(record -> producer.send(record, noteFault)));
        records.clear();
    }

    /** Waits until all that was sent is there. */
    void flush() {
        sendWaiting();
        run(producer::flush);
    }

    void initTransactions() {
        run(producer::initTransactions);
    }

    void beginTransaction() {
        run(producer::beginTransaction);
    }

    void commitTransaction() {
        sendWaiting();
        run(producer::commitTransaction);
    }

    private void run(Runnable step) {
        try {
            step.run();
        } catch (KafkaException | IllegalStateException e) {
            throw new RestartableException("Topic " + Topic.READINGS + " cannot be written", e);
        }
        check();
    }

    /** Tells of a fault that came after its record was sent. */
    private void check() {
        if (fault != null) {
            throw new RestartableException("Topic " + Topic.READINGS + " did not take a reading", fault);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}

package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Topic;
import org.tickgrid.market.Truth;

/** Hands records to Kafka, and waits until it has them. */
@Component
final class KafkaForwarder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaForwarder.class);

    private static final Duration LAST_WORD = Duration.ofSeconds(1);

    private static final List<String> TOPICS = List.of(Topic.MARKET, Topic.REJECTED, Topic.TRUTH);

    private final Producer<byte[], byte[]> producer;
    private final Duration deadline;

    KafkaForwarder(Producer<byte[], byte[]> producer, KafkaSettings settings) {
        this.producer = producer;
        this.deadline = settings.deliveryTimeout();
    }

    /** By now every request has been answered, so nothing is lost that was acknowledged. */
    @Override
    public void close() {
        producer.close(LAST_WORD);
    }

    /**
     * Finds out where Kafka keeps the topics, and keeps it known, so that no request has to wait for that: the producer
     * forgets a topic that nothing was sent to for a while.
     *
     * @throws KafkaException when Kafka does not say so in time
     */
    void locate() {
        TOPICS.forEach(producer::partitionsFor);
    }

    /**
     * @param received when the request came, epoch milliseconds by the wall clock: the time its records get in Kafka
     * @param correlation what its producer calls it; null when it does not
     */
    Delivery delivery(long received, @Nullable Correlation correlation) {
        return new Delivery(received, correlation);
    }

    /**
     * The records of one request on their way. Those of one key stand in Kafka in the order in which they are given here.
     * When one fails or is late, the request fails; what Kafka takes of it stays there, and comes again when it is sent
     * again.
     */
    final class Delivery {

        private final long received;
        private final byte @Nullable [] correlation;
        private final List<Future<RecordMetadata>> sent = new ArrayList<>();

        private Delivery(long received, @Nullable Correlation correlation) {
            this.received = received;
            this.correlation = correlation == null ? null : correlation.bytes();
        }

        /** @throws Refusal when Kafka is away */
        void accept(MarketRecord record, byte[] json, @Nullable String sequence) {
            accept(Topic.MARKET, record.key(), json, sequence);
        }

        /** @throws Refusal when Kafka is away */
        void accept(Truth label, byte[] json, @Nullable String sequence) {
            accept(Topic.TRUTH, label.symbol(), json, sequence);
        }

        private void accept(String topic, String key, byte[] json, @Nullable String sequence) {
            var message = new ProducerRecord<>(topic, null, received, key.getBytes(UTF_8), json);
            if (sequence != null) {
                message.headers().add(Topic.SEQUENCE, sequence.getBytes(UTF_8));
            }
            send(message);
        }

        /** @throws Refusal when Kafka is away */
        void reject(byte[] original, InvalidRecordException fault) {
            var message = new ProducerRecord<byte[], byte[]>(Topic.REJECTED, null, received, null, original);
            message.headers()
                    .add(Topic.REJECTED_FIELD, fault.field().getBytes(UTF_8))
                    .add(Topic.REJECTED_VALUE, fault.value().getBytes(UTF_8))
                    .add(Topic.REJECTED_REASON, fault.reason().getBytes(UTF_8))
                    .add(Topic.REJECTED_BY, "ingestion".getBytes(UTF_8));
            send(message);
        }

        /**
         * Waits for all of them, but no longer than the deadline. What is still on the way then arrives in its place,
         * before whatever is sent after it: a request that is sent again only repeats it.
         *
         * @throws Refusal when Kafka has not acknowledged every one
         */
        void await() {
            long end = System.nanoTime() + deadline.toNanos();
            Throwable failure = null;
            for (Future<RecordMetadata> acknowledgement : sent) {
                Throwable another = failure(acknowledgement, end);
                failure = failure == null ? another : failure;
            }
            if (failure != null) {
                LOG.atDebug().setCause(failure).log("Kafka did not take a record");
                throw Refusal.kafkaAway(failure);
            }
        }

        private void send(ProducerRecord<byte[], byte[]> message) {
            if (correlation != null) {
                message.headers().add(Topic.CORRELATION, correlation);
            }
            try {
                Future<RecordMetadata> acknowledgement = producer.send(message);
                sent.add(acknowledgement);
                // A record that Kafka could not even queue: the next would only wait as long.
                if (acknowledgement.isDone() && acknowledgement.state() == Future.State.FAILED) {
                    await();
                }
            } catch (KafkaException e) {
                sent.add(CompletableFuture.failedFuture(e));
                await();
            }
        }

        /**
         * Where those of topic {@code market} stand, once they were awaited: such as {@code 3@1200..1240,7@88}, partitions
         * with their first and last offset. Records of other requests may stand in between.
         */
        String positions() {
            Map<Integer, LongSummaryStatistics> offsets = new TreeMap<>();
            for (Future<RecordMetadata> acknowledgement : sent) {
                RecordMetadata place = acknowledgement.resultNow();
                if (place.topic().equals(Topic.MARKET)) {
                    offsets.computeIfAbsent(place.partition(), _ -> new LongSummaryStatistics())
                            .accept(place.offset());
                }
            }
            return offsets.entrySet().stream()
                    .map(partition -> partition.getKey() + "@" + range(partition.getValue()))
                    .collect(Collectors.joining(","));
        }

        private static String range(LongSummaryStatistics offsets) {
            return offsets.getMin() == offsets.getMax()
                    ? Long.toString(offsets.getMin())
                    : offsets.getMin() + ".." + offsets.getMax();
        }

        private @Nullable Throwable failure(Future<RecordMetadata> acknowledgement, long end) {
            try {
                acknowledgement.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                return null;
            } catch (ExecutionException e) {
                return e.getCause();
            } catch (TimeoutException e) {
                return e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return e;
            }
        }
    }
}

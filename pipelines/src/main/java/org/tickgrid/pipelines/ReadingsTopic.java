package org.tickgrid.pipelines;

import com.hazelcast.jet.RestartableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.tickgrid.log.KafkaCluster;
import org.tickgrid.log.Outlet;

/**
 * Topic {@code readings}: every closed reading, keyed by symbol, in the partition where the symbol's bars are.
 *
 * <p>Exactly once needs no agreement between Kafka and the job's snapshots. What a partition holds says itself how far it
 * has come, for each reading tells the log position that made it, and it has one writer: before a run of the job begins,
 * whatever an earlier run may still have in hand is ended by Kafka. So a run that begins again behind the end of the topic
 * leaves out what is there, and no snapshot is taken before the topic has all that led to it.
 */
final class ReadingsTopic implements Outlet.Factory {

    static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final long serialVersionUID = 1;
    private static final String WRITER = "tickgrid-readings-";

    private final KafkaCluster kafka;
    private final boolean exactlyOnce;

    /**
     * @param exactlyOnce whether a reader of committed records finds each once; otherwise all are seen at once, and after a
     *     restart of the job the last ones again
     */
    ReadingsTopic(KafkaCluster kafka, boolean exactlyOnce) {
        this.kafka = kafka;
        this.exactlyOnce = exactlyOnce;
    }

    @Override
    public void prepare() {
        if (!exactlyOnce) {
            return;
        }
        try {
            takePlacesOf(earlierWriters());
        } catch (ExecutionException | TimeoutException e) {
            throw new RestartableException("Kafka did not end the writers of an earlier run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RestartableException("Interrupted while Kafka ended the writers of an earlier run", e);
        }
    }

    private List<String> earlierWriters() throws ExecutionException, TimeoutException, InterruptedException {
        try (Admin admin = Admin.create(kafka.client(Map.of()))) {
            return admin.listTransactions().all().get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS).stream()
                    .map(TransactionListing::transactionalId)
                    .filter(id -> id.startsWith(WRITER))
                    .toList();
        }
    }

    /** {@link Admin#fenceProducers} does the same to one open transaction after the other, which takes seconds (decision 011). */
    private void takePlacesOf(List<String> writers) throws ExecutionException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> takeovers =
                    writers.stream().map(this::takeover).toList();
            for (Future<Void> taken : threads.invokeAll(takeovers)) {
                taken.get();
            }
        }
    }

    private Callable<Void> takeover(String writer) {
        return () -> {
            try (ReadingProducer producer = ReadingProducer.transactional(kafka, writer)) {
                producer.initTransactions();
            }
            return null;
        };
    }

    @Override
    public Outlet open(int reader) {
        return exactlyOnce
                ? new ExactlyOnceOutlet(kafka, WRITER + reader)
                : new AtLeastOnceOutlet(ReadingProducer.plain(kafka));
    }
}

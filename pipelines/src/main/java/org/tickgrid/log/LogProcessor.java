package org.tickgrid.log;

import static com.hazelcast.jet.core.BroadcastKey.broadcastKey;

import com.hazelcast.jet.Traverser;
import com.hazelcast.jet.Traversers;
import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.BroadcastKey;
import com.hazelcast.jet.core.metrics.Metrics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads its share of the log's partitions and folds what stands there.
 *
 * <p>A partition's state and its next offset are saved together, under keys that every processor gets back; each takes
 * the partitions that it owns now. So the number of members and processors may change from one start to the next.
 */
final class LogProcessor extends AbstractProcessor {

    /** So many records at once are a backlog: what they lead to is of interest, each step on the way is not. */
    private static final int BACKLOG = 1_000;

    private static final long COUNT_INTERVAL = Duration.ofMillis(200).toNanos();

    private final LogSettings settings;
    private final Fold.Factory factory;
    private final Outputs outputs;

    private final Map<Integer, PartitionFolds> owned = new TreeMap<>();
    private PartitionFolds[] byPartition = {};
    private final Map<Integer, Chunks> saved = new HashMap<>();
    private final Unsent unsent = new Unsent(this::tryEmit);
    private Iterator<ConsumerRecord<byte[], byte[]>> polled = Collections.emptyIterator();
    private @Nullable Traverser<Map.Entry<BroadcastKey<Long>, byte[]>> snapshot;
    private Log.@Nullable Reader reader;
    private boolean started;
    private long polledAt = System.nanoTime();
    private int taken;
    private long countedAt = polledAt;

    LogProcessor(LogSettings settings, Fold.Factory factory, Outputs outputs) {
        this.settings = settings;
        this.factory = factory;
        this.outputs = outputs;
    }

    /** It waits for Kafka in its own thread. */
    @Override
    public boolean isCooperative() {
        return false;
    }

    @Override
    protected void init(Context context) {
        reader = settings.log().open();
        Decoder decoder = new Decoder(reader.partitions());
        byPartition = new PartitionFolds[reader.partitions()];
        for (int partition : share(context, reader.partitions())) {
            byPartition[partition] = new PartitionFolds(decoder, factory, outputs, unsent);
            owned.put(partition, byPartition[partition]);
        }
    }

    /** The partitions of this processor: dealt out to members first, so that each has as many as the next. */
    private static List<Integer> share(Context context, int partitions) {
        List<Integer> share = new ArrayList<>();
        int place = context.localProcessorIndex() * context.memberCount() + context.memberIndex();
        for (int partition = place; partition < partitions; partition += context.totalParallelism()) {
            share.add(partition);
        }
        return share;
    }

    /** Takes at most one poll's records. What an edge refuses is offered again at the next call. */
    @Override
    public boolean complete() {
        if (owned.isEmpty() || reader == null) {
            return false;
        }
        if (!started) {
            reader.start(nextOffsets());
            started = true;
        }
        if (!unsent.send()) {
            return false;
        }
        if (!polled.hasNext()) {
            Iterable<ConsumerRecord<byte[], byte[]>> next = reader.poll();
            polledAt = System.nanoTime();
            taken = 0;
            if (next == null) {
                return finish();
            }
            polled = next.iterator();
        }
        takePolled();
        return false;
    }

    /** At the end of a log that has one: done as soon as everything is told and sent. */
    private boolean finish() {
        polled = Collections.emptyIterator();
        publishCounts();
        return tellAll();
    }

    private void takePolled() {
        while (unsent.isEmpty() && polled.hasNext()) {
            ConsumerRecord<byte[], byte[]> next = polled.next();
            folds(next.partition()).take(next, polledAt);
            taken++;
        }
        boolean backlog = taken >= BACKLOG;
        for (PartitionFolds folds : owned.values()) {
            folds.tellInGoodTime(polledAt, backlog);
        }
        if (polledAt - countedAt >= COUNT_INTERVAL) {
            countedAt = polledAt;
            publishCounts();
        }
    }

    private void publishCounts() {
        for (Tally tally : Tally.values()) {
            long total = owned.values().stream()
                    .mapToLong(folds -> folds.tally(tally))
                    .sum();
            Metrics.metric(tally.metric()).set(total);
        }
    }

    private boolean tellAll() {
        long now = System.nanoTime();
        return unsent.send() && owned.values().stream().allMatch(folds -> folds.tellAll(now));
    }

    /** Everything that was taken goes out first: what a sink has when the barrier reaches it belongs to this state. */
    @Override
    public boolean saveToSnapshot() {
        if (!tellAll()) {
            return false;
        }
        if (snapshot == null) {
            snapshot = Traversers.traverseIterable(owned.keySet())
                    .flatMap(this::save)
                    .onFirstNull(() -> snapshot = null);
        }
        return emitFromTraverserToSnapshot(snapshot);
    }

    private Traverser<Map.Entry<BroadcastKey<Long>, byte[]>> save(int partition) {
        ByteArrayOutputStream state = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(state)) {
            folds(partition).save(out);
        } catch (IOException e) {
            throw new IllegalStateException("State of partition " + partition + " could not be saved", e);
        }
        List<byte[]> chunks = Chunks.split(state.toByteArray());
        return Traversers.traverseStream(IntStream.range(0, chunks.size())
                .mapToObj(i -> Map.entry(broadcastKey(Chunks.key(partition, i)), chunks.get(i))));
    }

    @Override
    protected void restoreFromSnapshot(Object key, Object value) {
        long chunk = (Long) ((BroadcastKey<?>) key).key();
        int partition = Chunks.partition(chunk);
        if (owned.containsKey(partition)) {
            saved.computeIfAbsent(partition, p -> new Chunks()).add(chunk, (byte[]) value);
        }
    }

    @Override
    public boolean finishSnapshotRestore() {
        saved.forEach((partition, chunks) -> {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(chunks.join()))) {
                folds(partition).restore(in);
            } catch (IOException e) {
                throw new IllegalStateException("State of partition " + partition + " could not be restored", e);
            }
        });
        saved.clear();
        return true;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }

    private PartitionFolds folds(int partition) {
        PartitionFolds folds = byPartition[partition];
        if (folds == null) {
            throw new IllegalStateException("Partition " + partition + " is not owned, but " + owned.keySet());
        }
        return folds;
    }

    private Map<Integer, Long> nextOffsets() {
        Map<Integer, Long> offsets = new HashMap<>();
        owned.forEach((partition, folds) -> offsets.put(partition, folds.next()));
        return offsets;
    }
}

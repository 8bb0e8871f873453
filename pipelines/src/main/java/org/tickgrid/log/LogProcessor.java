package org.tickgrid.log;

import com.hazelcast.jet.Traverser;
import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.BroadcastKey;
import com.hazelcast.jet.core.metrics.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.Ages;
import org.tickgrid.grid.JobLoad;

/**
 * Reads its share of the log's partitions and folds what stands there.
 *
 * <p>A partition's state and its next offset are saved together, under keys that every processor gets back; each takes
 * the partitions that it owns now. So the number of members and processors may change from one start to the next.
 */
final class LogProcessor extends AbstractProcessor {

    /** A snapshot waits so long, at most. */
    private static final long LONGEST_CALL = Duration.ofMillis(100).toNanos();

    private static final long COUNT_INTERVAL = Duration.ofMillis(200).toNanos();

    private final String job;
    private final LogSettings settings;
    private final Fold.Factory factory;
    private final Outputs outputs;

    private Outlets outlets = Outlets.NONE;
    private OwnedPartitions owned = OwnedPartitions.NONE;
    private final Unsent unsent = new Unsent(this::tryEmit);
    private final News news;
    private RawRecords polled = RawRecords.NONE;
    private final RawRecord record = new RawRecord();
    private @Nullable Traverser<Map.Entry<BroadcastKey<Long>, byte[]>> snapshot;
    private Log.@Nullable Reader reader;
    private boolean started;
    private long polledAt = System.nanoTime();
    private int taken;
    private int takenBefore;
    private Ages ages = (_, _, _) -> {};
    private JobLoad load = new JobLoad();
    private long countedAt = polledAt;
    private long saving;
    private int place;

    LogProcessor(String job, LogSettings settings, Fold.Factory factory, Outputs outputs) {
        this.job = job;
        this.settings = settings;
        this.factory = factory;
        this.outputs = outputs;
        this.news = new News(unsent, settings.shown(), System.nanoTime());
    }

    /** It waits for Kafka in its own thread. */
    @Override
    public boolean isCooperative() {
        return false;
    }

    @Override
    protected void init(Context context) {
        ages = Ages.of(context.hazelcastInstance());
        load = JobLoad.of(context.hazelcastInstance(), job);
        place = context.localProcessorIndex();
        outlets = outputs.open(context.globalProcessorIndex());
        reader = settings.log().open();
        int partitions = reader.partitions();
        Exits exits = new Exits(outputs, outlets, unsent);
        owned = new OwnedPartitions(
                partitions,
                share(context, partitions),
                () -> new PartitionFolds(partitions, factory, exits, news, settings.mostKeys()));
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

    /**
     * Works for a while. What an edge refuses is offered again at the next call. Between two calls its thread rests, and
     * the longer the less went out on edges.
     */
    @Override
    public boolean complete() {
        if (owned.all().isEmpty() || reader == null) {
            return false;
        }
        if (!started) {
            Map<Integer, Long> offsets = owned.nextOffsets();
            outlets.start(offsets.keySet());
            reader.start(offsets);
            started = true;
        }
        long end = System.nanoTime() + LONGEST_CALL;
        boolean more = true;
        while (unsent.send()) {
            if (!polled.hasNext()) {
                if (System.nanoTime() - end >= 0) {
                    return false;
                }
                more = poll(reader);
            }
            if (!more) {
                return finish();
            }
            takePolled();
        }
        return false;
    }

    /** False when the log has come to its end. */
    private boolean poll(Log.Reader from) {
        RawRecords next = from.poll();
        polledAt = System.nanoTime();
        takenBefore = taken;
        taken = 0;
        polled = next == null ? RawRecords.NONE : next;
        return next != null;
    }

    /** At the end of a log that has one: done as soon as everything is told and sent. */
    private boolean finish() {
        publishCounts();
        if (!tellAll() || !news.showAll(System.nanoTime())) {
            return false;
        }
        outlets.secure();
        return true;
    }

    private void takePolled() {
        long received = 0;
        int before = taken;
        while (unsent.isEmpty() && polled.hasNext()) {
            polled.next(record);
            received = Math.max(received, record.timestamp());
            PartitionFolds folds = owned.get(record.partition());
            if (taken % LookAhead.RECORDS == 0) {
                folds.lookAhead(polled);
            }
            folds.take(record);
            taken++;
        }
        load.took(taken - before);
        if (received != 0) {
            ages.addReceived(Ages.Stage.READ, job, received);
        }
        if (!polled.hasNext()) {
            rest(Flow.of(taken, takenBefore, System.currentTimeMillis() - received));
        }
        if (polledAt - countedAt >= COUNT_INTERVAL) {
            countedAt = polledAt;
            publishCounts();
        }
    }

    /** When all is taken that was polled. */
    private void rest(Flow flow) {
        news.tellInGoodTime(polledAt, flow);
        outlets.rest(polledAt, flow == Flow.BACKLOG);
    }

    private void publishCounts() {
        for (Tally tally : Tally.values()) {
            long total =
                    owned.all().stream().mapToLong(folds -> folds.tally(tally)).sum();
            Metrics.metric(tally.metric()).set(total);
        }
        load.behind(place, reader == null ? 0 : reader.behind());
    }

    private boolean tellAll() {
        return unsent.send() && news.tellAll(System.nanoTime());
    }

    /**
     * Everything that was taken is told first: what a sink has when the barrier reaches it belongs to this state. What is
     * still forming is shown later, by whoever goes on from here: all of it at once would hold up what comes behind it.
     */
    @Override
    public boolean saveToSnapshot() {
        if (!tellAll()) {
            return false;
        }
        if (snapshot == null) {
            saving = System.nanoTime();
            outlets.secure();
            snapshot = owned.save().onFirstNull(() -> snapshot = null);
        }
        return emitFromTraverserToSnapshot(snapshot);
    }

    @Override
    public boolean snapshotCommitFinish(boolean success) {
        if (success) {
            load.saved(saving);
        }
        return true;
    }

    @Override
    protected void restoreFromSnapshot(Object key, Object value) {
        owned.take((BroadcastKey<?>) key, (byte[]) value);
    }

    @Override
    public boolean finishSnapshotRestore() {
        owned.restore();
        return true;
    }

    @Override
    public void close() {
        outlets.close();
        load.behind(place, 0);
        if (reader != null) {
            reader.close();
        }
    }
}

package org.tickgrid.sinks;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.tickgrid.grid.Ages;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.JobLoad;
import org.tickgrid.market.Traced;

/**
 * Repeats the changes of a map in its feed, all that wait in one go.
 *
 * <p>It publishes from a virtual thread, for the topic's own asynchronous way never ends where the oldest messages are
 * discarded (Hazelcast 5.7.0).
 */
public final class FeedWriter<V> extends PacedWriter {

    /** The topic takes no more at a time. */
    private static final int MOST_WAITING = 1_000;

    private final String feed;
    private final ExecutorService publisher = Executors.newVirtualThreadPerTaskExecutor();
    private List<V> waiting = new ArrayList<>();
    private Ages ages = (_, _, _) -> {};
    private JobLoad feedLoad = new JobLoad();
    private JobLoad jobLoad = new JobLoad();
    private boolean hasPrompt;
    private boolean isSaving;
    private long saving;
    private ITopic<V> topic;

    public FeedWriter(GridMap<String, V> map) {
        super("Feed " + map.feed(), MOST_WAITING, Duration.ZERO);
        this.feed = map.feed();
    }

    @Override
    protected void init(Context context) {
        HazelcastInstance grid = context.hazelcastInstance();
        ages = Ages.of(grid);
        feedLoad = JobLoad.of(grid, feed);
        jobLoad = JobLoad.of(grid, String.valueOf(context.jobConfig().getName()));
        topic = grid.getReliableTopic(feed);
    }

    @Override
    int waiting() {
        return waiting.size();
    }

    @Override
    @SuppressWarnings("unchecked")
    void add(Object change) {
        waiting.add((V) change);
    }

    @Override
    CompletableFuture<?> write(boolean all) {
        List<V> written = waiting;
        waiting = new ArrayList<>();
        return CompletableFuture.runAsync(() -> publish(written), publisher).thenRun(() -> note(written));
    }

    private void note(List<V> written) {
        feedLoad.took(written.size());
        jobLoad.took(written.size());
        ages.addFirstPrompt(Ages.Stage.FED, feed, written);
        noteAge(written);
    }

    /** Of what is told at once, where the feed has such: what has waited by design is not behind. */
    private void noteAge(List<V> written) {
        Optional<Traced> prompt = newest(written, Traced::prompt);
        hasPrompt |= prompt.isPresent();
        Optional<Traced> told = hasPrompt ? prompt : newest(written, _ -> true);
        told.ifPresent(value -> feedLoad.aged(System.currentTimeMillis() - value.received()));
    }

    private static Optional<Traced> newest(List<?> written, Predicate<Traced> which) {
        return written.reversed().stream()
                .filter(Traced.class::isInstance)
                .map(Traced.class::cast)
                .filter(which)
                .findFirst();
    }

    @Override
    public boolean saveToSnapshot() {
        if (!isSaving) {
            isSaving = true;
            saving = System.nanoTime();
        }
        return super.saveToSnapshot();
    }

    @Override
    public boolean snapshotCommitFinish(boolean success) {
        isSaving = false;
        if (success) {
            jobLoad.saved(saving);
        }
        return true;
    }

    private void publish(List<V> changes) {
        try {
            topic.publishAll(changes);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        publisher.shutdownNow();
    }
}

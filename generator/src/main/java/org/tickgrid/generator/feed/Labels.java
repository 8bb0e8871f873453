package org.tickgrid.generator.feed;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.tickgrid.market.Truth;
import org.tickgrid.market.TruthJson;

/**
 * The way of labels to the address beside the one that takes records. Records do not depend on it: where nobody takes
 * labels, it says so once, and lets them go.
 */
public final class Labels implements AutoCloseable {

    private final Lane<Truth> lane;
    private final Thread thread;
    private final Consumer<String> news;
    private volatile boolean over;

    /**
     * @param records where records are posted, such as {@code http://127.0.0.1:5000/ingest}
     * @param news takes a line for the user whenever something is worth saying
     * @param stop ends the waiting for a server that does not answer
     */
    public Labels(Target records, Consumer<String> news, Stop stop) {
        this(records, news, stop, Patience.USUAL);
    }

    Labels(Target records, Consumer<String> news, Stop stop, Patience patience) {
        URI url = beside(records.url());
        this.news = line -> news.accept("Labels to " + url + ": " + line);
        long sequence = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        lane = new Lane<>(
                new Target(url, records.key()), patience, new Tally(this.news), stop, sequence, TruthJson::write);
        thread = Thread.ofPlatform().daemon().name("labels").start(lane);
    }

    /** {@code /truth} in the folder of {@code records}. */
    static URI beside(URI records) {
        String path = records.getPath() == null || records.getPath().isEmpty() ? "/" : records.getPath();
        return records.resolve(path.replaceFirst("[^/]*/?$", "truth"));
    }

    /** Sends a label, those of one symbol in the order in which they come here. */
    public void put(Truth label) throws InterruptedException {
        if (over) {
            return;
        }
        try {
            lane.backlog.put(label);
        } catch (FeedException e) {
            giveUp(e);
        }
    }

    /** Waits until everything put so far was answered, or it is clear that nothing will be. */
    public void awaitAnswers() throws InterruptedException {
        try {
            lane.backlog.awaitAnswers();
        } catch (FeedException e) {
            giveUp(e);
        }
    }

    private synchronized void giveUp(FeedException e) {
        if (!over) {
            over = true;
            news.accept(e.getMessage() + "; regimes are not labelled from here on");
        }
    }

    /** Ends at once; what is under way may or may not arrive. */
    @Override
    public void close() {
        thread.interrupt();
    }
}

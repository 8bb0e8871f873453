package org.tickgrid.member.store;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tickgrid.grid.GridMap;

/**
 * What of one map waits to be written. While the database is away its writer waits, for then Hazelcast keeps what other
 * members hold a copy of; what failed it would forget there after a while.
 */
final class Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Hazelcast writes in rounds, a second apart; what a round has written it takes off its queue when it is over. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(500);

    private final Database database;
    private final GridMap<String, ?> map;
    private final int most;
    private final AtomicLong leftOut = new AtomicLong();
    private volatile @Nullable HazelcastInstance grid;
    private volatile boolean owing;
    private volatile boolean ended;
    private volatile int leftOutInRound;
    private long roundAt = System.nanoTime();

    /** @param most changes that may wait */
    Backlog(Database database, GridMap<String, ?> map, int most) {
        this.database = database;
        this.map = map;
        this.most = most;
    }

    void enter(HazelcastInstance member) {
        grid = member;
    }

    /**
     * Makes a change, as soon as the database is there; or not at all, when it is the oldest of too many or the member ends.
     *
     * @param size rows that it changes
     */
    void untilDone(int size, Runnable change) {
        while (true) {
            try {
                change.run();
                return;
            } catch (DatabaseAwayException e) {
                if (database.isClosing()) {
                    leaveToTheLog();
                    return;
                }
            }
            if (leaveOut(size)) {
                return;
            }
            if (!pause()) {
                leaveToTheLog();
                return;
            }
        }
    }

    private void leaveToTheLog() {
        if (!ended) {
            ended = true;
            LOG.warn("Map {}: what waits for the database is left to the next reading of the log", map.name());
        }
    }

    /** Whether more wait than may: then the oldest, which are the writer's next, are left out. */
    private synchronized boolean leaveOut(int size) {
        if (System.nanoTime() - roundAt > BETWEEN_ROUNDS.toNanos()) {
            leftOutInRound = 0;
        }
        boolean tooMany = waiting() > most;
        if (tooMany) {
            leftOutInRound += size;
            if (leftOut.getAndAdd(size) == 0) {
                LOG.warn(
                        "Map {}: more than {} changes wait for the database; the oldest are left out",
                        map.name(),
                        most);
            }
        }
        roundAt = System.nanoTime();
        return tooMany;
    }

    /** Whether it was not cut short, as it is when the member ends. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Changes of this member's own entries that are not in the database yet. */
    long waiting() {
        HazelcastInstance member = grid;
        if (member == null) {
            return 0;
        }
        try {
            return Math.max(0, map.in(member).getLocalMapStats().getDirtyEntryCount() - leftOutInRound);
        } catch (HazelcastInstanceNotActiveException e) {
            return 0;
        }
    }

    /** Changes that were not written, for too many waited, and are not made good yet. */
    long leftOut() {
        return leftOut.get();
    }

    /** The database may lack what is in memory. */
    void owe() {
        owing = true;
    }

    boolean owes() {
        return owing || leftOut.get() > 0;
    }

    /** @param before what was left out when paying began */
    void paid(long before) {
        owing = false;
        leftOut.addAndGet(-before);
    }
}

package org.tickgrid.web.grid;

import com.hazelcast.core.HazelcastInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tickgrid.grid.FeedFollower;
import org.tickgrid.grid.FeedFollower.Following;
import org.tickgrid.grid.FeedFollower.From;
import org.tickgrid.grid.GridMap;

/** Keeps a view of one map true for as long as the program runs, through every loss of the connection. */
public final class Follower<V> implements GridState {

    /** What is made of a map's values. */
    public interface View<V> {

        /** Takes one change. A change may come again, or late. Called on the client's own threads. */
        void changed(long sequence, V value);

        /** Takes what the map holds now: on every connection, and when changes were missed. */
        void reload(HazelcastInstance grid, Gap gap);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long NONE = -1;

    private final GridMap<String, V> map;
    private final From start;
    private final View<V> view;
    private volatile @Nullable Ear ear;
    private volatile long last = NONE;
    private volatile long missed;

    public Follower(GridMap<String, V> map, From start, View<V> view) {
        this.map = map;
        this.start = start;
        this.view = view;
    }

    @Override
    public void connected(HazelcastInstance grid, String epoch, boolean fresh) {
        if (fresh) {
            last = NONE;
        }
        follow(grid);
    }

    private void follow(HazelcastInstance grid) {
        long known = last;
        Ear fresh = new Ear();
        ear = fresh;
        From from = known == NONE ? start : new From.Behind(known);
        fresh.following = new FeedFollower(grid).follow(map, from, fresh);
        view.reload(grid, new Gap(known, known));
    }

    @Override
    public void tend(HazelcastInstance grid) {
        Ear present = ear;
        if (present == null) {
            return;
        }
        if (present.ended) {
            LOG.atWarn().addKeyValue("map", map.name()).log("A feed ended and is followed anew");
            follow(grid);
            return;
        }
        Gap gap = present.gap;
        if (gap != null) {
            long changes = gap.next() - gap.last() - 1;
            missed += changes;
            LOG.atWarn()
                    .addKeyValue("map", map.name())
                    .addKeyValue("changes", changes)
                    .log("Changes were missed, so the map is read again");
            present.gap = null;
            view.reload(grid, gap);
        }
    }

    /** When it returns, the view hears no more of what was followed. */
    @Override
    public void disconnected() {
        Ear old = ear;
        synchronized (this) {
            ear = null;
        }
        if (old != null && old.following != null) {
            old.following.close();
        }
    }

    @Override
    public long missed(String name) {
        return name.equals(map.name()) ? missed : 0;
    }

    /** Of one connection. What a former one still says counts no more. */
    private final class Ear implements FeedFollower.Listener<V> {

        private volatile @Nullable Following following;
        private volatile @Nullable Gap gap;
        private volatile boolean ended;

        @Override
        public void changed(long sequence, V value) {
            synchronized (Follower.this) {
                if (ear == this) {
                    last = sequence;
                    view.changed(sequence, value);
                }
            }
        }

        @Override
        public void missed(long next) {
            Gap open = gap;
            gap = new Gap(open == null ? last : open.last(), next);
        }

        @Override
        public void ended() {
            ended = true;
        }
    }
}

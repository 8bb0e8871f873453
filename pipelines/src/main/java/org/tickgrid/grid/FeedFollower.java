package org.tickgrid.grid;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import com.hazelcast.topic.Message;
import com.hazelcast.topic.ReliableMessageListener;
import java.util.UUID;

/**
 * Follows a map from outside the grid, through the feed that repeats its journal.
 *
 * <p>A value comes at least once, and may come late: who follows drops what is older than what it has, by log position
 * or by id. When the feed ran ahead of this follower, or the connection was away for long, values are missing:
 * {@link Listener#missed} says so, and the map itself holds the present state.
 */
public final class FeedFollower {

    private final HazelcastInstance grid;

    public FeedFollower(HazelcastInstance grid) {
        this.grid = grid;
    }

    /** Where to begin in a feed. */
    public sealed interface From {

        /** With the next change. */
        record Now() implements From {}

        /** With the oldest change that the feed still holds. */
        record Oldest() implements From {}

        /** Behind the change with this sequence number. */
        record Behind(long sequence) implements From {}
    }

    /** Hears the changes of a map, one at a time. */
    public interface Listener<V> {

        /** @param sequence of this change in the feed: the same for every follower, rising by one */
        void changed(long sequence, V value);

        /** Changes were lost between the last that was heard and the one with this number. */
        void missed(long next);

        /** Nothing more will be heard: it was closed, or the client gave the feed up and it must be followed anew. */
        default void ended() {}
    }

    /** Follows until closed. The listener must be quick, or hand over: it runs on the client's own threads. */
    public <V> Following follow(GridMap<String, V> map, From from, Listener<V> listener) {
        ITopic<V> feed = grid.getReliableTopic(map.feed());
        UUID registration = feed.addMessageListener(new Ear<>(from, listener));
        return () -> feed.removeMessageListener(registration);
    }

    /** A follower at work. */
    public interface Following extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Ear<V> implements ReliableMessageListener<V> {

        private static final long NONE = -1;

        private final From from;
        private final Listener<V> listener;
        private long last;
        private long sequence;

        Ear(From from, Listener<V> listener) {
            this.from = from;
            this.listener = listener;
            this.last = from instanceof From.Behind behind ? behind.sequence() : NONE;
        }

        @Override
        public long retrieveInitialSequence() {
            return switch (from) {
                case From.Now() -> -1;
                case From.Oldest() -> 0;
                case From.Behind(long behind) -> behind + 1;
            };
        }

        /** Hazelcast calls it before each message. */
        @Override
        public void storeSequence(long next) {
            sequence = next;
        }

        @Override
        public void onMessage(Message<V> message) {
            if (last != NONE && sequence > last + 1) {
                listener.missed(sequence);
            }
            last = sequence;
            listener.changed(sequence, message.getMessageObject());
        }

        @Override
        public boolean isLossTolerant() {
            return true;
        }

        @Override
        public void onCancel() {
            listener.ended();
        }

        @Override
        public boolean isTerminal(Throwable failure) {
            return false;
        }
    }
}

package org.tickgrid.web.series;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Reading;
import org.tickgrid.web.push.Age;
import org.tickgrid.web.push.Message;
import org.tickgrid.web.push.Subscriber;

/**
 * One series and who follows it. Its closed readings and those of its forming candle come by separate maps, so
 * each of the two is in order, and between them nothing is.
 */
final class Channel {

    private final String symbol;
    private final Latest closed = new Latest();
    private final Latest forming = new Latest();
    private final Set<Subscriber> followers = new HashSet<>();

    Channel(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    /** The newest that is known. */
    private static final class Latest {
        @Nullable
        Reading reading;

        @Nullable
        Message message;
    }

    /** Passes on a reading, unless a newer one is known. Its age counts if it came through the feed. */
    synchronized void take(String epoch, long sequence, Reading reading, Age age) {
        Latest latest = reading.closed() ? closed : forming;
        if (latest.reading != null && !isNewer(reading, latest.reading)) {
            return;
        }
        Message message = Message.latest("reading", key(reading), epoch, sequence, () -> FeedJson.write(reading));
        latest.reading = reading;
        latest.message = message;
        Message told = sequence == Message.NO_SEQUENCE ? message : message.aged(age, reading.received());
        followers.forEach(follower -> follower.send(told));
    }

    /** One record may close several candles, which then stand at one place in the log. */
    private static boolean isNewer(Reading reading, Reading known) {
        long offset = reading.position().offset();
        long knownOffset = known.position().offset();
        return offset > knownOffset
                || (offset == knownOffset
                        && reading.candle().ordinal() > known.candle().ordinal());
    }

    /** A closed candle is not made up for by the next one that forms, so each has its own key. */
    private static String key(Reading reading) {
        return reading.candle().symbol() + '|' + reading.candle().timeframe().label() + '|' + reading.closed();
    }

    synchronized void join(Subscriber subscriber) {
        followers.add(subscriber);
        present(subscriber, closed);
        present(subscriber, forming);
    }

    private static void present(Subscriber subscriber, Latest latest) {
        if (latest.message != null) {
            subscriber.send(latest.message);
        }
    }

    /** True if it was the last. */
    synchronized boolean leave(Subscriber subscriber) {
        followers.remove(subscriber);
        return followers.isEmpty();
    }

    /** Forgets what was true in an earlier epoch. */
    synchronized void clear() {
        for (Latest latest : List.of(closed, forming)) {
            latest.reading = null;
            latest.message = null;
        }
    }
}

package org.tickgrid.web.series;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Candle;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Reading;
import org.tickgrid.web.push.Message;
import org.tickgrid.web.push.Subscriber;

/** One series, its newest reading, and who follows it. */
final class Channel {

    private final Set<Subscriber> followers = new HashSet<>();
    private @Nullable Reading newest;
    private @Nullable Message message;

    /** A reading from further back in the log than the newest is dropped. */
    synchronized void take(String epoch, long sequence, Reading reading) {
        Reading known = newest;
        if (known != null && isOld(reading, known)) {
            return;
        }
        Message fresh = Message.latest("reading", key(reading), epoch, sequence, () -> FeedJson.write(reading));
        if (known == null || reading.candle().start() >= known.candle().start()) {
            newest = reading;
            message = fresh;
        }
        followers.forEach(follower -> follower.send(fresh));
    }

    /** One record may close a candle and begin the next: these two readings stand at one place in the log. */
    private static boolean isOld(Reading reading, Reading known) {
        long offset = reading.position().offset();
        long knownOffset = known.position().offset();
        Candle candle = reading.candle();
        return offset < knownOffset
                || (offset == knownOffset
                        && candle.start() == known.candle().start()
                        && candle.ordinal() <= known.candle().ordinal()
                        && reading.closed() == known.closed());
    }

    /** A closed candle is not made up for by the next one that forms, so each has its own key. */
    private static String key(Reading reading) {
        Candle candle = reading.candle();
        return candle.symbol() + '|' + candle.timeframe().label() + '|' + reading.closed();
    }

    synchronized void join(Subscriber subscriber) {
        followers.add(subscriber);
        Message present = message;
        if (present != null) {
            subscriber.send(present);
        }
    }

    /** True if it was the last. */
    synchronized boolean leave(Subscriber subscriber) {
        followers.remove(subscriber);
        return followers.isEmpty();
    }

    /** Forgets what was true in an earlier epoch. */
    synchronized void clear() {
        newest = null;
        message = null;
    }
}

package org.tickgrid.web.signals;

import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Signal;
import org.tickgrid.web.push.Message;

/**
 * A signal and its place in the feed. One that was found in the map alone has no exact place, only a bound.
 *
 * @param place a client that has come so far has it already
 * @param exact the feed itself said the place
 * @param entered how many signals entered before it was first told here
 */
record Kept(Signal signal, Message message, long place, boolean exact, long entered) {

    static Kept exact(String type, String epoch, long sequence, Signal signal, long entered) {
        return new Kept(signal, message(type, epoch, sequence, signal), sequence, true, entered);
    }

    /** Its message carries the last place before the gap, so that nobody counts further than what they surely have. */
    static Kept between(String type, String epoch, long last, long place, Signal signal, long entered) {
        return new Kept(signal, message(type, epoch, last, signal), place, false, entered);
    }

    private static Message message(String type, String epoch, long sequence, Signal signal) {
        return Message.event(type, epoch, sequence, () -> FeedJson.write(signal));
    }
}

package org.tickgrid.generator.live;

import java.util.List;

/** What a message of an exchange means. */
sealed interface Message {

    /** Something was traded. */
    record Traded(List<Trade> trades) implements Message {}

    /** The last trades before the feed began: where its numbers stand. */
    record Standing(List<Trade> trades) implements Message {}

    /**
     * A sign of life.
     *
     * @param time of the exchange, epoch milliseconds
     */
    record Beat(long time) implements Message {}

    /** The exchange does not do what it was asked for. */
    record Refused(String reason) implements Message {}

    /** The exchange is about to end the connection. */
    record Leaving() implements Message {}

    /** Nothing that matters here, such as the answer to a subscription. */
    record Other() implements Message {}
}

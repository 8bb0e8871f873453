package org.tickgrid.generator.feed;

/** Records cannot be delivered any more. Its message is meant for the person who started the program. */
public final class FeedException extends RuntimeException {

    public FeedException(String message) {
        super(message);
    }
}

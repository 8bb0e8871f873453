package org.tickgrid.notifications.channels;

/** The receiver will not take this, however often it is told. */
public final class UnwantedException extends Exception {

    public UnwantedException(String message) {
        super(message);
    }
}

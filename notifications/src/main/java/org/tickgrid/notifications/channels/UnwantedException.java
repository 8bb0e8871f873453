package org.tickgrid.notifications.channels;

/** The receiver will not take this signal, however often it is told. */
public final class UnwantedException extends Exception {

    UnwantedException(String message) {
        super(message);
    }
}

package org.tickgrid.kubernetes;

/** The cluster, or Tickgrid on it, is not as it should be; the message says what. */
public final class CheckFailedException extends RuntimeException {

    public CheckFailedException(String message) {
        super(message);
    }

    public CheckFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

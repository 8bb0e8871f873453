package org.tickgrid.datasets.formats;

/** A row that cannot be understood. */
public final class BadRowException extends RuntimeException {

    BadRowException(String reason) {
        super(reason, null, false, false);
    }
}

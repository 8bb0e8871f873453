package org.tickgrid.datasets;

/** A row that cannot be understood. */
final class BadRowException extends RuntimeException {

    BadRowException(String reason) {
        super(reason);
    }
}

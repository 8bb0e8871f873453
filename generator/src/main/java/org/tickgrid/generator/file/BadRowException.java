package org.tickgrid.generator.file;

/** A row that cannot be understood. */
final class BadRowException extends RuntimeException {

    BadRowException(String reason) {
        super(reason);
    }
}

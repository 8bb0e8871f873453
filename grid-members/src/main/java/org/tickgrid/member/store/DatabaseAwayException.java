package org.tickgrid.member.store;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.spi.exception.SilentException;

/**
 * The database does not answer. It may again later, and then the same may be asked again. Whoever asked is told, and the
 * log is spared, for {@link Database} says it there.
 */
final class DatabaseAwayException extends HazelcastException implements SilentException {

    private static final long serialVersionUID = 1;

    DatabaseAwayException(String message) {
        super(message);
    }
}

package org.tickgrid.member.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database behind the maps.
 *
 * @param url {@code jdbc:postgresql://host:port/name}; empty for none: then the grid keeps what fits into its memory
 * @param connections of each member, at most
 * @param deadline how long a connection, and an answer to a question, may take; writes have three times as long
 * @param batch rows that are written at once
 * @param mostWaiting changes of a map that each member lets wait while the database is away; of more the oldest are left
 *     out, and written from memory later, as far as they still are there
 */
@ConfigurationProperties("tickgrid.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("tickgrid") String username,
        @DefaultValue("") String password,
        @DefaultValue("4") int connections,
        @DefaultValue("2s") Duration deadline,
        @DefaultValue("500") int batch,
        @DefaultValue("100000") int mostWaiting) {

    private static final String PREFIX = "jdbc:postgresql:";

    DatabaseSettings {
        if (!url.isEmpty() && !url.startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "tickgrid.database.url must be empty or begin with " + PREFIX + ", was " + withoutParameters(url));
        }
        if (connections < 2) {
            throw new IllegalArgumentException("tickgrid.database.connections must be at least 2, one to find whether"
                    + " the database is there while the other is in use, was " + connections);
        }
        atLeastOne("batch", batch);
        atLeastOne("most-waiting", mostWaiting);
        if (deadline.toMillis() < 250) {
            throw new IllegalArgumentException("tickgrid.database.deadline must be at least 250ms, was " + deadline);
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("tickgrid.database." + name + " must be at least 1, was " + value);
        }
    }

    boolean isGiven() {
        return !url.isEmpty();
    }

    /** Its address without parameters, among which a password may stand. */
    String place() {
        return withoutParameters(url);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "database " + place() + " as " + username;
    }

    private static String withoutParameters(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}

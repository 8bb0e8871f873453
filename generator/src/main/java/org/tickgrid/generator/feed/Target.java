package org.tickgrid.generator.feed;

import java.net.URI;

/**
 * Where records are posted, and by whom.
 *
 * @param key by which the service there knows its sender; empty where it asks for none
 */
public record Target(URI url, String key) {

    public Target {
        if (key.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            throw new IllegalArgumentException("A key must be letters, digits and signs without spaces");
        }
    }

    /** Without the key, which is nobody's to read. */
    @Override
    public String toString() {
        return url.toString();
    }
}

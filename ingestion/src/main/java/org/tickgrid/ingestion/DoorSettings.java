package org.tickgrid.ingestion;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may send, and how much.
 *
 * @param keys by the name of whoever has one; without any, whoever reaches this service may send
 * @param rate records a second that a key may bring which says nothing else
 * @param maxSymbols different symbols, and names of economic indicators, that this replica takes while it lives
 */
@ConfigurationProperties("tickgrid.ingest")
record DoorSettings(
        @DefaultValue Map<String, Key> keys,
        @DefaultValue("50000") int rate,
        @DefaultValue("200000") int maxSymbols) {

    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    DoorSettings {
        keys = Map.copyOf(keys);
        keys.forEach(DoorSettings::check);
        atLeastOne("rate", rate);
        atLeastOne("max-symbols", maxSymbols);
    }

    /**
     * One of the keys.
     *
     * @param sha256 of the key, 64 hexadecimal digits; the key itself is known to its owner alone
     * @param rate records a second that it may bring; null for the usual one
     */
    record Key(String sha256, @Nullable Integer rate) {}

    int rate(Key key) {
        return key.rate() == null ? rate : key.rate();
    }

    private static void check(String name, Key key) {
        if (!HASH.matcher(key.sha256()).matches()) {
            throw new IllegalArgumentException(
                    "tickgrid.ingest.keys." + name + ".sha256 must be 64 hexadecimal digits, had "
                            + key.sha256().length() + " characters");
        }
        if (key.rate() != null) {
            atLeastOne("keys." + name + ".rate", key.rate());
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("tickgrid.ingest." + name + " must be at least 1, was " + value);
        }
    }
}

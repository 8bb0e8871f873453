package org.tickgrid.web.push;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client is told: one JSON object on one line. Its JSON is made once, when the first client takes it: for how ever
 * many there are, and not at all if something newer overtakes it everywhere.
 */
public final class Message {

    /** The sequence of a value that came from a map, and so has no place in its feed. */
    public static final long NO_SEQUENCE = -1;

    private final @Nullable String key;
    private final Supplier<String> json;
    private final @Nullable Age age;
    private final long received;
    private volatile @Nullable String text;

    private Message(@Nullable String key, Supplier<String> json, @Nullable Age age, long received) {
        this.key = key;
        this.json = json;
        this.age = age;
        this.received = received;
    }

    /** A change whose newer versions, by {@code key}, make up for it. */
    public static Message latest(String type, String key, String epoch, long sequence, Supplier<byte[]> data) {
        return new Message(type + '|' + key, () -> change(type, epoch, sequence, data.get()), null, 0);
    }

    /** An event that everyone must be told. */
    public static Message event(String type, String epoch, long sequence, Supplier<byte[]> data) {
        return new Message(null, () -> change(type, epoch, sequence, data.get()), null, 0);
    }

    /** Something about the connection itself. */
    static Message control(String json) {
        return new Message(null, () -> json, null, 0);
    }

    /** The same, of which only the newest counts. */
    static Message control(String key, String json) {
        return new Message(key, () -> json, null, 0);
    }

    /**
     * This message, whose age counts when it has been sent. Whoever comes later is told the one without.
     *
     * @param received when the record behind it was received, epoch milliseconds
     */
    public Message aged(Age of, long received) {
        return new Message(key, this::text, of, received);
    }

    /** What it is the newest version of; null if nothing else can make up for it. */
    @Nullable
    String key() {
        return key;
    }

    String text() {
        String made = text;
        if (made == null) {
            made = json.get();
            text = made;
        }
        return made;
    }

    /** Notes that a client has been sent it. */
    void sent() {
        if (age != null) {
            age.sent(received);
        }
    }

    private static String change(String type, String epoch, long sequence, byte[] data) {
        return "{\"type\":\"" + type + "\",\"epoch\":\"" + epoch + "\",\"sequence\":" + sequence + ",\"data\":"
                + new String(data, StandardCharsets.UTF_8) + '}';
    }
}

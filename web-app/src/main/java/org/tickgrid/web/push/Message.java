package org.tickgrid.web.push;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client is told. Its JSON is made once, when the first client takes it: for how ever many there are, and not at
 * all if something newer overtakes it everywhere.
 */
public final class Message {

    /** The sequence of a value that came from a map, and so has no place in its feed. */
    public static final long NO_SEQUENCE = -1;

    private final @Nullable String key;
    private final Supplier<String> json;
    private volatile @Nullable String text;

    private Message(@Nullable String key, Supplier<String> json) {
        this.key = key;
        this.json = json;
    }

    /** A change whose newer versions, by {@code key}, make up for it. */
    public static Message latest(String type, String key, String epoch, long sequence, Supplier<byte[]> data) {
        return new Message(type + '|' + key, () -> change(type, epoch, sequence, data.get()));
    }

    /** An event that everyone must be told. */
    public static Message event(String type, String epoch, long sequence, Supplier<byte[]> data) {
        return new Message(null, () -> change(type, epoch, sequence, data.get()));
    }

    /** Something about the connection itself. */
    static Message control(String json) {
        return new Message(null, () -> json);
    }

    /** The same, of which only the newest counts. */
    static Message control(String key, String json) {
        return new Message(key, () -> json);
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

    private static String change(String type, String epoch, long sequence, byte[] data) {
        return "{\"type\":\"" + type + "\",\"epoch\":\"" + epoch + "\",\"sequence\":" + sequence + ",\"data\":"
                + new String(data, StandardCharsets.UTF_8) + '}';
    }
}

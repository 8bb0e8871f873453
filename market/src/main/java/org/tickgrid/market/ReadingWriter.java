package org.tickgrid.market;

/**
 * Writes readings as {@link FeedJson} does, one after the other in the same memory, for whoever writes very many.
 *
 * <p>For one thread.
 */
public final class ReadingWriter {

    private final JsonText json = new JsonText();

    public byte[] write(Reading reading) {
        return FeedJson.write(reading, json.clear());
    }
}

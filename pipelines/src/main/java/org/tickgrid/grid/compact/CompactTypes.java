package org.tickgrid.grid.compact;

import com.hazelcast.config.SerializationConfig;

/** The types that are written by hand. */
public final class CompactTypes {

    private CompactTypes() {}

    /** Makes a member or a client use them. */
    public static void register(SerializationConfig config) {
        config.getCompactSerializationConfig()
                .addSerializer(new ReadingSerializer())
                .addSerializer(new FormingReadingsSerializer())
                .addSerializer(new CandleSerializer())
                .addSerializer(new LogPositionSerializer());
    }
}

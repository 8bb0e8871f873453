package org.tickgrid.grid.compact;

import static java.util.Objects.requireNonNull;

import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;

final class ReadingSerializer implements CompactSerializer<Reading> {

    @Override
    public Reading read(CompactReader in) {
        return new Reading(
                requireNonNull(in.<Candle>readCompact("candle")),
                in.readBoolean("closed"),
                requireNonNull(in.readArrayOfString("outputs")),
                requireNonNull(in.readArrayOfInt32("needed")),
                requireNonNull(in.readArrayOfFloat64("values")),
                requireNonNull(in.<LogPosition>readCompact("position")),
                in.readInt64("received"));
    }

    @Override
    public void write(CompactWriter out, Reading reading) {
        out.writeCompact("candle", reading.candle());
        out.writeBoolean("closed", reading.closed());
        out.writeArrayOfString("outputs", reading.outputs());
        out.writeArrayOfInt32("needed", reading.needed());
        out.writeArrayOfFloat64("values", reading.values());
        out.writeCompact("position", reading.position());
        out.writeInt64("received", reading.received());
    }

    @Override
    public String getTypeName() {
        return Reading.class.getName();
    }

    @Override
    public Class<Reading> getCompactClass() {
        return Reading.class;
    }
}

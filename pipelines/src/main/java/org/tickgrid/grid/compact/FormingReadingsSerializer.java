package org.tickgrid.grid.compact;

import static java.util.Objects.requireNonNull;

import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import org.tickgrid.market.Candle;
import org.tickgrid.market.FormingReadings;
import org.tickgrid.market.LogPosition;

final class FormingReadingsSerializer implements CompactSerializer<FormingReadings> {

    @Override
    public FormingReadings read(CompactReader in) {
        return new FormingReadings(
                requireNonNull(in.readArrayOfString("outputs")),
                requireNonNull(in.readArrayOfInt32("needed")),
                requireNonNull(in.readArrayOfCompact("candles", Candle.class)),
                requireNonNull(in.readArrayOfFloat64("values")),
                requireNonNull(in.<LogPosition>readCompact("position")),
                in.readInt64("received"));
    }

    @Override
    public void write(CompactWriter out, FormingReadings readings) {
        out.writeArrayOfString("outputs", readings.outputs());
        out.writeArrayOfInt32("needed", readings.needed());
        out.writeArrayOfCompact("candles", readings.candles());
        out.writeArrayOfFloat64("values", readings.values());
        out.writeCompact("position", readings.position());
        out.writeInt64("received", readings.received());
    }

    @Override
    public String getTypeName() {
        return FormingReadings.class.getName();
    }

    @Override
    public Class<FormingReadings> getCompactClass() {
        return FormingReadings.class;
    }
}

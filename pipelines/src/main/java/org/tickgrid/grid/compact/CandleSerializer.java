package org.tickgrid.grid.compact;

import static java.util.Objects.requireNonNull;

import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Timeframe;

final class CandleSerializer implements CompactSerializer<Candle> {

    @Override
    public Candle read(CompactReader in) {
        return new Candle(
                requireNonNull(in.readString("symbol")),
                Timeframe.valueOf(requireNonNull(in.readString("timeframe"))),
                in.readInt64("ordinal"),
                in.readInt64("start"),
                in.readFloat64("open"),
                in.readFloat64("high"),
                in.readFloat64("low"),
                in.readFloat64("close"),
                in.readFloat64("volume"),
                in.readInt64("bars"));
    }

    @Override
    public void write(CompactWriter out, Candle candle) {
        out.writeString("symbol", candle.symbol());
        out.writeString("timeframe", candle.timeframe().name());
        out.writeInt64("ordinal", candle.ordinal());
        out.writeInt64("start", candle.start());
        out.writeFloat64("open", candle.open());
        out.writeFloat64("high", candle.high());
        out.writeFloat64("low", candle.low());
        out.writeFloat64("close", candle.close());
        out.writeFloat64("volume", candle.volume());
        out.writeInt64("bars", candle.bars());
    }

    @Override
    public String getTypeName() {
        return Candle.class.getName();
    }

    @Override
    public Class<Candle> getCompactClass() {
        return Candle.class;
    }
}

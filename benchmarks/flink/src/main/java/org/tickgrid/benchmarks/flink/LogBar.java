package org.tickgrid.benchmarks.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;
import org.tickgrid.benchmarks.engines.process.SymbolReadings;
import org.tickgrid.market.Bar;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;

/** A bar and where it stands in the log, as it passes from the source to the work: its fields may be filled again. */
final class LogBar {

    String symbol = "";
    private long time;
    private double open;
    private double high;
    private double low;
    private double close;
    private double volume;
    private int partition;
    private long offset;
    private long received;

    void set(Bar bar, int partition, long offset, long received) {
        symbol = bar.symbol();
        time = bar.time();
        open = bar.open();
        high = bar.high();
        low = bar.low();
        close = bar.close();
        volume = bar.volume();
        this.partition = partition;
        this.offset = offset;
        this.received = received;
    }

    Reading read(SymbolReadings readings) {
        return readings.next(
                symbol, time, open, high, low, close, volume, new LogPosition(partition, offset), received);
    }

    /** Writes its fields one after the other. */
    static final class Serializer extends HandSerializer<LogBar> {

        static final Serializer INSTANCE = new Serializer();

        @Override
        public LogBar createInstance() {
            return new LogBar();
        }

        @Override
        public void serialize(LogBar bar, DataOutputView out) throws IOException {
            StringValue.writeString(bar.symbol, out);
            out.writeLong(bar.time);
            out.writeDouble(bar.open);
            out.writeDouble(bar.high);
            out.writeDouble(bar.low);
            out.writeDouble(bar.close);
            out.writeDouble(bar.volume);
            out.writeInt(bar.partition);
            out.writeLong(bar.offset);
            out.writeLong(bar.received);
        }

        @Override
        public LogBar deserialize(LogBar bar, DataInputView in) throws IOException {
            bar.symbol = StringValue.readString(in);
            bar.time = in.readLong();
            bar.open = in.readDouble();
            bar.high = in.readDouble();
            bar.low = in.readDouble();
            bar.close = in.readDouble();
            bar.volume = in.readDouble();
            bar.partition = in.readInt();
            bar.offset = in.readLong();
            bar.received = in.readLong();
            return bar;
        }

        @Override
        public TypeSerializerSnapshot<LogBar> snapshotConfiguration() {
            return new Snapshot();
        }
    }

    /** Tells a restored job that bars are written as ever. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<LogBar> {

        public Snapshot() {
            super(() -> Serializer.INSTANCE);
        }
    }
}

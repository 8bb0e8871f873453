package org.tickgrid.grid.compact;

import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import org.tickgrid.market.LogPosition;

final class LogPositionSerializer implements CompactSerializer<LogPosition> {

    @Override
    public LogPosition read(CompactReader in) {
        return new LogPosition(in.readInt32("partition"), in.readInt64("offset"));
    }

    @Override
    public void write(CompactWriter out, LogPosition position) {
        out.writeInt32("partition", position.partition());
        out.writeInt64("offset", position.offset());
    }

    @Override
    public String getTypeName() {
        return LogPosition.class.getName();
    }

    @Override
    public Class<LogPosition> getCompactClass() {
        return LogPosition.class;
    }
}

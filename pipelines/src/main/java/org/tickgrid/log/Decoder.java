package org.tickgrid.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Utils;
import org.tickgrid.market.Bar;
import org.tickgrid.market.BarReader;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Names;

/** Makes market records of what stands in Kafka, whoever wrote it. */
final class Decoder {

    private final int partitions;
    private final BarReader bars;

    /**
     * @param partitions of the topic
     * @param names knows the symbols of bars
     */
    Decoder(int partitions, Names names) {
        this.partitions = partitions;
        this.bars = new BarReader(names);
    }

    /** @throws InvalidRecordException naming what is wrong with it */
    LogEntry decode(RawRecord raw) {
        if (!raw.hasValue()) {
            throw new InvalidRecordException("", "", "A record must have a value");
        }
        return new LogEntry(read(raw), new LogPosition(raw.partition(), raw.offset()), raw.timestamp(), raw);
    }

    private MarketRecord read(RawRecord raw) {
        Bar bar = bars.read(raw.bytes(), raw.from(), raw.length());
        return bar == null ? MarketJson.read(raw.bytes(), raw.from(), raw.length()) : bar;
    }

    /**
     * Complains of a key in a partition that is not its own: it would have two states, and no order between them.
     *
     * @throws InvalidRecordException naming the key
     */
    void checkPlace(String key, int partition) {
        int own = Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
        if (own != partition) {
            throw new InvalidRecordException("key", key, "belongs in partition " + own + " and stands in " + partition);
        }
    }
}

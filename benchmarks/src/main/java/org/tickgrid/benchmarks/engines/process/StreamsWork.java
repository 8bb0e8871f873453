package org.tickgrid.benchmarks.engines.process;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Bar;
import org.tickgrid.market.BarReader;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;

/** The work as a processor of Kafka Streams. */
final class StreamsWork implements Processor<byte[], byte[], String, Reading> {

    static final String STORE = "series";

    private final boolean stored;
    private final BarReader reader = new BarReader();
    private final Map<String, SymbolReadings> symbols = new HashMap<>();
    private @Nullable KeyValueStore<String, SymbolReadings> store;
    private @Nullable ProcessorContext<String, Reading> context;

    /** @param stored whether the state is to come back after a restart */
    StreamsWork(boolean stored) {
        this.stored = stored;
    }

    @Override
    public void init(ProcessorContext<String, Reading> context) {
        this.context = context;
        if (stored) {
            store = context.getStateStore(STORE);
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (context == null) {
            throw new IllegalStateException("Not begun");
        }
        Bar bar = Bars.read(reader, record.value());
        RecordMetadata place = context.recordMetadata().orElseThrow();
        LogPosition position = new LogPosition(place.partition(), place.offset());
        Reading reading = store == null
                ? symbols.computeIfAbsent(bar.symbol(), symbol -> new SymbolReadings())
                        .next(bar, position, record.timestamp())
                : next(store, bar, position, record.timestamp());
        context.forward(new Record<>(bar.symbol(), reading, record.timestamp()));
    }

    private static Reading next(
            KeyValueStore<String, SymbolReadings> store, Bar bar, LogPosition position, long received) {
        SymbolReadings known = store.get(bar.symbol());
        SymbolReadings symbol = known == null ? new SymbolReadings() : known;
        Reading reading = symbol.next(bar, position, received);
        store.put(bar.symbol(), symbol);
        return reading;
    }
}

package org.tickgrid.benchmarks.flink;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.tickgrid.benchmarks.engines.process.ReadingCounter;
import org.tickgrid.market.Reading;

/** A sink that counts the readings it takes. */
final class CountingSink implements Sink<Reading> {

    private static final long serialVersionUID = 1;

    @Override
    public SinkWriter<Reading> createWriter(WriterInitContext context) {
        ReadingCounter counter = ReadingCounter.create();
        return new SinkWriter<>() {
            @Override
            public void write(Reading reading, Context context) {
                counter.take(reading);
            }

            @Override
            public void flush(boolean endOfInput) {}

            @Override
            public void close() {}
        };
    }
}

package org.tickgrid.benchmarks.state;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.Topic;

/** Writes bars of many symbols straight into the log: in each round one of every symbol, an hour after its last. */
final class Rounds implements AutoCloseable {

    private static final long BEGINNING = 1_700_000_000_000L;
    private static final long HOUR = 3_600_000;
    private static final int BATCH = 256 * 1024;
    private static final int LINGER_MILLIS = 5;

    private final KafkaProducer<String, byte[]> producer;
    private final int symbols;
    private long round;
    private long written;

    Rounds(String bootstrapServers, int symbols) {
        this.symbols = symbols;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        BATCH,
                        ProducerConfig.LINGER_MS_CONFIG,
                        LINGER_MILLIS),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Bars written so far. */
    long written() {
        return written;
    }

    static String symbol(int number) {
        return "SYM" + number;
    }

    void writeNext() {
        for (int i = 0; i < symbols; i++) {
            write(i);
        }
        round++;
        producer.flush();
    }

    /** The first symbol's next bar alone, now. Returns its time. */
    long writeOne() {
        long time = write(0);
        round++;
        producer.flush();
        return time;
    }

    private long write(int number) {
        long time = BEGINNING + round * HOUR;
        Bar bar = Bar.trade(symbol(number), time, 100 + (number + round) % 17 * 0.25, 10);
        producer.send(new ProducerRecord<>(Topic.MARKET, bar.symbol(), MarketJson.write(bar)));
        written++;
        return time;
    }

    @Override
    public void close() {
        producer.close();
    }
}

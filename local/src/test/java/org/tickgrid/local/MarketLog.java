package org.tickgrid.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Topic;

/** Writes random walks of many symbols straight into the log, a bar each in turn and ten a second of their own time. */
final class MarketLog implements AutoCloseable {

    private static final long BEGINNING = 1_700_000_000_000L;
    private static final long STEP = 100;

    private final KafkaProducer<String, byte[]> producer;
    private final Random random = new Random(42);
    private final List<String> symbols = new ArrayList<>();
    private final double[] prices;
    private long written;

    MarketLog(String bootstrapServers, int symbols) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5),
                new StringSerializer(),
                new ByteArraySerializer());
        for (int i = 0; i < symbols; i++) {
            this.symbols.add("SYM" + i);
        }
        prices = new double[symbols];
    }

    List<String> symbols() {
        return symbols;
    }

    long written() {
        return written;
    }

    /** Writes bars until it is enough, at no more than {@code perSecond}. */
    void write(BooleanSupplier enough, int perSecond) {
        long begun = System.nanoTime();
        for (long i = 0; !enough.getAsBoolean(); i++) {
            send(nextBar());
            if (i % 100 == 0) {
                LockSupport.parkNanos(begun + TimeUnit.SECONDS.toNanos(1) * i / perSecond - System.nanoTime());
            }
        }
        producer.flush();
    }

    /** Says of every symbol that nothing more will come. */
    void end() {
        symbols.forEach(symbol -> send(new Clock(symbol, time(), true)));
        producer.flush();
    }

    private Bar nextBar() {
        int symbol = (int) (written % symbols.size());
        prices[symbol] += random.nextGaussian() * 0.001;
        double price = 100 * Math.exp(prices[symbol]);
        return Bar.trade(symbols.get(symbol), time(), price, 1 + random.nextInt(100));
    }

    private long time() {
        return BEGINNING + written / symbols.size() * STEP;
    }

    private void send(MarketRecord record) {
        producer.send(new ProducerRecord<>(Topic.MARKET, record.key(), MarketJson.write(record)));
        written++;
    }

    @Override
    public void close() {
        producer.close();
    }
}

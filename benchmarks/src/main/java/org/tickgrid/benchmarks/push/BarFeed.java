package org.tickgrid.benchmarks.push;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.Topic;

/** Writes bars straight into the log at a steady rate, the symbols in turn, until it is closed. */
public final class BarFeed implements AutoCloseable {

    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(1);

    private final KafkaProducer<String, byte[]> producer;
    private final int symbols;
    private final int perSecond;
    private final double[] prices;
    private final Random random = new Random(42);
    private final Thread thread = new Thread(this::run, "bar-feed");
    private volatile boolean running = true;

    /** @param perSecond bars of all symbols together */
    BarFeed(String bootstrapServers, int symbols, int perSecond) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.LINGER_MS_CONFIG, 5),
                new StringSerializer(),
                new ByteArraySerializer());
        this.symbols = symbols;
        this.perSecond = perSecond;
        prices = new double[symbols];
        thread.start();
    }

    public static String symbol(int number) {
        return "SYM" + number;
    }

    private void run() {
        long begun = System.nanoTime();
        long written = 0;
        while (running) {
            long due = (System.nanoTime() - begun) * perSecond / TimeUnit.SECONDS.toNanos(1);
            for (; written < due; written++) {
                send((int) (written % symbols));
            }
            LockSupport.parkNanos(TICK);
        }
    }

    private void send(int number) {
        prices[number] += random.nextGaussian() * 0.001;
        Bar bar = Bar.trade(
                symbol(number), System.currentTimeMillis(), 100 * Math.exp(prices[number]), 1 + random.nextInt(100));
        producer.send(new ProducerRecord<>(Topic.MARKET, bar.symbol(), MarketJson.write(bar)));
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}

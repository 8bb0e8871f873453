package org.tickgrid.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.Topic;

/** Random walks of many symbols, a bar each in turn, prices in cents. */
public final class MarketLoad {

    private static final long BEGINNING = 1_700_000_000_000L;
    private static final double VOLATILITY = 0.001;

    /** For the broker to take a batch: it may be busy. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final SplittableRandom random = new SplittableRandom(42);
    private final String[] symbols;
    private final double[] closes;
    private final long step;
    private long made;
    private volatile @Nullable Exception fault;

    /** @param step from one bar of a symbol to its next, milliseconds of the market's own time */
    public MarketLoad(int symbols, long step) {
        this.step = step;
        this.symbols = new String[symbols];
        this.closes = new double[symbols];
        for (int i = 0; i < symbols; i++) {
            this.symbols[i] = "SYM" + i;
            closes[i] = 100;
        }
    }

    /** Writes {@code count} bars into the log. */
    public void write(String bootstrapServers, long count) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.LINGER_MS_CONFIG,
                50,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                32L * 1024 * 1024,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) LONGEST_WAIT.toMillis());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (long i = 0; i < count; i++) {
                Bar bar = next();
                producer.send(
                        new ProducerRecord<>(Topic.MARKET, bar.symbol(), MarketJson.write(bar)),
                        (sent, e) -> noteFault(e));
            }
        }
        if (fault != null) {
            throw new IllegalStateException("The log could not be written", fault);
        }
    }

    private void noteFault(@Nullable Exception e) {
        if (e != null) {
            fault = e;
        }
    }

    public Bar next() {
        int symbol = (int) (made % symbols.length);
        long time = BEGINNING + made / symbols.length * step;
        made++;
        double open = closes[symbol];
        double close = Math.max(1, cents(open * (1 + VOLATILITY * random.nextGaussian())));
        double high = cents(Math.max(open, close) * (1 + VOLATILITY * random.nextDouble()));
        double low = cents(Math.min(open, close) * (1 - VOLATILITY * random.nextDouble()));
        closes[symbol] = close;
        return new Bar(symbols[symbol], time, open, high, low, close, 1 + random.nextInt(10_000));
    }

    private static double cents(double price) {
        return Math.rint(price * 100) / 100;
    }
}

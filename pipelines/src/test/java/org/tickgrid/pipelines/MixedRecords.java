package org.tickgrid.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.MarketData;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.NewsSentiment;
import org.tickgrid.market.Order;
import org.tickgrid.market.Side;
import org.tickgrid.market.Topic;

/** Makes up the records of a {@link MixedLog}: random walks, with all that producers and networks do to them. */
final class MixedRecords {

    private static final long BEGINNING = 1_700_000_000_000L;
    private static final long MOST_LATE = 2_600;

    private final Random random = new Random(7);
    private final List<ConsumerRecord<ByteBuffer, ByteBuffer>> records = new ArrayList<>();
    private final long[] offsets = new long[MixedLog.PARTITIONS];
    private final List<Walk> walks = new ArrayList<>();
    private final int count;

    private static final class Walk {

        final String symbol;
        long time = BEGINNING;
        double price = 100;
        int producer;
        long sequence;

        @Nullable
        ConsumerRecord<ByteBuffer, ByteBuffer> sent;

        Walk(String symbol) {
            this.symbol = symbol;
        }
    }

    MixedRecords(MixedLog log) {
        count = log.records();
        for (int i = 0; i < log.symbols(); i++) {
            walks.add(new Walk("SYM" + i));
        }
    }

    List<ConsumerRecord<ByteBuffer, ByteBuffer>> all() {
        while (records.size() < count) {
            step(walks.get(random.nextInt(walks.size())));
        }
        walks.forEach(walk -> send(walk, MarketJson.write(new Clock(walk.symbol, walk.time, true))));
        return records;
    }

    /** Of a hundred records, how many are of which kind. */
    private void step(Walk walk) {
        int kind = random.nextInt(100);
        walk.time += random.nextInt(kind == 0 ? 900_000 : 600);
        switch (kind) {
            case 1 -> send(walk, MarketJson.write(new Clock(walk.symbol, walk.time, false)));
            case 2, 3 -> send(walk, MarketJson.write(news(walk)));
            case 4 -> send(walk, MarketJson.write(new Order(walk.symbol, walk.time, Side.BUY, walk.price, 10)));
            case 5 -> send(walk, MarketJson.write(new MarketData(walk.symbol, walk.time, 1e9, 12.5)));
            case 6 -> add(null, "CPI", MarketJson.write(new EconomicIndicator("CPI", walk.time, 3.1)));
            case 7 -> send(walk, broken(MarketJson.write(bar(walk, 0))));
            case 8 -> sendAgain(walk);
            case 9 -> changeProducer(walk);
            case 10 -> astray(walk);
            default -> send(walk, inSomeForm(bar(walk, kind < 40 ? random.nextLong(MOST_LATE) : 0)));
        }
    }

    private Bar bar(Walk walk, long late) {
        double open = walk.price;
        walk.price *= Math.exp(random.nextGaussian() * 0.002);
        double high = Math.max(open, walk.price) + random.nextInt(3) * 0.01;
        double low = Math.min(open, walk.price) - random.nextInt(3) * 0.01;
        return new Bar(walk.symbol, walk.time - late, open, high, low, walk.price, random.nextInt(1_000) / 8.0);
    }

    private MarketRecord news(Walk walk) {
        return new NewsSentiment(walk.symbol, walk.time, 2 * random.nextDouble() - 1, random.nextDouble());
    }

    /** The same bar as different producers write it. */
    private byte[] inSomeForm(Bar bar) {
        String json = new String(MarketJson.write(bar), UTF_8);
        return (switch (random.nextInt(6)) {
                    case 0 -> json.replace(",", " ,\n ");
                    case 1 -> json.replace("}", ",\"venue\":{\"name\":\"X\"}}");
                    case 2 -> json.replace("\"high\"", "\"\\u0068igh\"");
                    default -> json;
                })
                .getBytes(UTF_8);
    }

    private byte @Nullable [] broken(byte[] json) {
        String text = new String(json, UTF_8);
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> text.substring(0, text.length() - 3).getBytes(UTF_8);
            case 2 -> text.replace("\"high\":", "\"high\":-").getBytes(UTF_8);
            default -> text.replace("\"low\":", "\"low\":NaN,\"was\":").getBytes(UTF_8);
        };
    }

    /** The last record that had a number, or one before it by the number alone. */
    private void sendAgain(Walk walk) {
        if (walk.sent != null) {
            add(
                    number(walk, Math.max(1, walk.sequence - random.nextInt(3))),
                    walk.symbol,
                    Utils.toArray(walk.sent.value()));
        }
    }

    private void changeProducer(Walk walk) {
        walk.producer++;
        walk.sequence = 0;
        send(walk, MarketJson.write(bar(walk, 0)));
    }

    /** A record in a partition where its key has no place. */
    private void astray(Walk walk) {
        int partition = (partition(walk.symbol) + 1) % MixedLog.PARTITIONS;
        add(null, partition, walk.symbol, MarketJson.write(bar(walk, 0)));
    }

    /** With the producer's number, or in one case of ten without. */
    private void send(Walk walk, byte @Nullable [] value) {
        if (random.nextInt(10) == 0) {
            add(null, walk.symbol, value);
        } else {
            walk.sequence++;
            walk.sent = add(number(walk, walk.sequence), walk.symbol, value);
        }
    }

    private static String number(Walk walk, long sequence) {
        return "producer-" + walk.producer + '/' + sequence;
    }

    private ConsumerRecord<ByteBuffer, ByteBuffer> add(@Nullable String number, String key, byte @Nullable [] value) {
        return add(number, partition(key), key, value);
    }

    private ConsumerRecord<ByteBuffer, ByteBuffer> add(
            @Nullable String number, int partition, String key, byte @Nullable [] value) {
        Headers headers = new RecordHeaders();
        if (number != null) {
            headers.add(Topic.SEQUENCE, number.getBytes(UTF_8));
        }
        ConsumerRecord<ByteBuffer, ByteBuffer> record = new ConsumerRecord<>(
                Topic.MARKET,
                partition,
                offsets[partition]++,
                BEGINNING + records.size(),
                TimestampType.CREATE_TIME,
                key.length(),
                value == null ? -1 : value.length,
                ByteBuffer.wrap(key.getBytes(UTF_8)),
                value == null ? null : ByteBuffer.wrap(value),
                headers,
                Optional.empty());
        records.add(record);
        return record;
    }

    /** Where a key has its place. */
    static int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % MixedLog.PARTITIONS;
    }
}

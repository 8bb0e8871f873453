package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Truth;

class RecordCheckTest {

    private static final long NOW = 1_385_337_600_000L;
    private static final String BAR =
            "{\"stock_symbol\": \"AAPL\", \"opening_price\": 1000.25, \"closing_price\": 1001.5, "
                    + "\"high\": 1003.0, \"low\": 998.0, \"volume\": 5003, \"timestamp\": 1385337600.9}";

    private final RecordCheck large = new RecordCheck(
            new IngestSettings(
                    DataSize.ofMegabytes(1),
                    DataSize.ofKilobytes(1),
                    5,
                    DataSize.ofMegabytes(2),
                    Duration.ofMinutes(1)),
            symbols(100));

    private final RecordCheck check = new RecordCheck(
            new IngestSettings(
                    DataSize.ofMegabytes(1), DataSize.ofBytes(100), 5, DataSize.ofMegabytes(2), Duration.ofMinutes(1)),
            symbols(2));

    private static Symbols symbols(int most) {
        return new Symbols(new DoorSettings(Map.of(), 1, most));
    }

    @Test
    void refusesSymbolsBeyondTheMostAndStillTakesThoseThatItKnows() {
        check.read(named("A"), NOW);
        check.read(named("B"), NOW);

        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> check.read(named("C"), NOW))
                .withMessageStartingWith("stock_symbol is new, and there are 2 symbols already");
        assertThat(check.read(named("B"), NOW)).isEqualTo(new Clock("B", 0, false));
    }

    private static Slice named(String symbol) {
        byte[] json =
                ("{\"data_type\": \"clock\", \"stock_symbol\": \"" + symbol + "\", \"timestamp\": 0}").getBytes(UTF_8);
        return new Slice(json, 0, json.length);
    }

    @Test
    void takesATimeOfUpToAMinuteAhead() {
        assertThat(check.read(clock("1385337660"), NOW)).isEqualTo(new Clock("A", NOW + 60_000, false));
        assertThat(check.read(clock("0"), NOW)).isEqualTo(new Clock("A", 0, false));
    }

    @Test
    void refusesATimeOfMoreThanAMinuteAhead() {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> check.read(clock("1385337660.001"), NOW))
                .withMessage("timestamp must not be more than 60 s ahead of the clock, which shows 1385337600.000, "
                        + "was 1385337660.001");
    }

    @Test
    void takesALabelByTheSameMeasure() {
        String label = "{\"symbol\":\"A\",\"regime\":\"range\",\"lean\":0,\"timestamp\":%s}";

        assertThat(check.readLabel(slice(label.formatted("1385337660")), NOW))
                .isEqualTo(new Truth("A", NOW + 60_000, "range", 0));
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> check.readLabel(slice(label.formatted("1385337660.001")), NOW))
                .withMessageStartingWith("timestamp must not be more than 60 s ahead of the clock");
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> check.readLabel(slice(" ".repeat(101)), NOW))
                .withMessageEndingWith("this one has 101");
    }

    @Test
    void refusesARecordThatIsTooLarge() {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> check.read(slice(" ".repeat(101)), NOW))
                .withMessage("A record may have at most 100 bytes, this one has 101");
    }

    @Test
    void refusesBytesThatJsonReadersWouldBendIntoShape() {
        byte[] overlong = "{\"a\":\"xx\"}".getBytes(UTF_8);
        overlong[6] = (byte) 0xC0;
        overlong[7] = (byte) 0xAF;

        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> check.read(new Slice(overlong, 0, overlong.length), NOW))
                .withMessage("Not UTF-8: byte 6 was 0xc0");
    }

    /** A reader of bars alone goes first: nobody may notice. */
    @Test
    void answersWhateverByteIsWrongAsTheGeneralReaderDoes() {
        Random random = new Random(11);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] json = BAR.getBytes(UTF_8);
            for (int change = random.nextInt(3); change > 0; change--) {
                json[random.nextInt(json.length)] = (byte) "{}\":,.0e-\\x \u00e9\u0000\n9".charAt(random.nextInt(16));
            }
            Object expected = outcome(() -> general(json));

            assertThat(outcome(() -> large.read(new Slice(json, 0, json.length), NOW)))
                    .as(new String(json, ISO_8859_1))
                    .isEqualTo(expected);
            taken += expected instanceof Bar ? 1 : 0;
        }
        assertThat(taken).isBetween(5_000, 15_000);
    }

    @Test
    void readsBarsOfManyThreadsAtOnceEachAsItsOwn() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int thread = 0; thread < 50; thread++) {
                String symbol = "S" + thread;
                Slice json = slice(BAR.replace("AAPL", symbol));
                all.add(threads.submit(() -> IntStream.range(0, 2_000)
                        .allMatch(i -> large.read(json, NOW).key().equals(symbol))));
            }
            for (Future<Boolean> own : all) {
                assertThat(own.get(1, TimeUnit.MINUTES)).isTrue();
            }
        }
    }

    /** What is meant: bytes first, then the record, then its time. */
    private static MarketRecord general(byte[] json) {
        Utf8.check(new Slice(json, 0, json.length));
        MarketRecord record = MarketJson.read(json);
        if (record.time() > NOW + 60_000) {
            throw new InvalidRecordException("timestamp", "", "ahead");
        }
        return record;
    }

    /** A record, or the fault with its field and reason; times ahead are worded elsewhere. */
    private static Object outcome(Supplier<MarketRecord> reading) {
        try {
            return reading.get();
        } catch (InvalidRecordException fault) {
            return fault.reason().contains("ahead") ? "ahead" : String.valueOf(fault.getMessage());
        }
    }

    private static Slice clock(String timestamp) {
        return slice("{\"data_type\":\"clock\",\"stock_symbol\":\"A\",\"timestamp\":" + timestamp + "}");
    }

    private static Slice slice(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        return new Slice(bytes, 0, bytes.length);
    }
}

package org.tickgrid.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketRecord;

class MarketFileTest {

    private static final FileSettings PLAIN = settings(null, null);
    private static final FileSettings ACME = settings("ACME", null);

    @TempDir
    private Path folder;

    private final List<String> news = new ArrayList<>();
    private final BadRows bad = new BadRows(news::add);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,symbol,price,size\n1381132800,ACME,10.5,3\n",
                "TimeStamp, Ticker, PRICE, Amount\r\n1381132800000, ACME, 10.5, 3\r\n",
                "symbol,quantity,price,exchange,datetime\nACME,3,10.5,P,2013-10-07T08:00:00Z\n",
                "\uFEFFdate,symbol,price,qty\n2013-10-07 08:00,ACME,10.5,3\n",
                "\n\ntimestamp_us,symbol,\"price\",volume\n\n1381132800000000,\"ACME\",\"10.5\",3",
                "1381132800,ACME,10.5,3\n"
            })
    void readsTradesHoweverTheirColumnsAreNamed(String csv) throws IOException {
        assertThat(read(csv, PLAIN)).containsExactly(Bar.trade("ACME", 1_381_132_800_000L, 10.5, 3));
        assertThat(bad.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,open,high,low,close,volume\n1381132800,10,12,9,11,7\n1381132860,11,11,11,11,1\n",
                "Date,Volume,Close,Low,High,Open\n2013-10-07 08:00,7,11,9,12,10\n2013-10-07 08:01,1,11,11,11,11\n",
                "Timestamp,Open,High,Low,Close,Volume_(BTC),Weighted_Price\n1381132800,10,12,9,11,7,0\n1381132860,11,11,11,11,1,0\n",
                "1381132800000,10,12,9,11,7,1381132859999,0\n1381132860000,11,11,11,11,1,1381132919999,0\n"
            })
    void tellsCandlesWhenTheyWereComplete(String csv) throws IOException {
        assertThat(read(csv, ACME))
                .containsExactly(
                        new Bar("ACME", 1_381_132_859_999L, 10, 12, 9, 11, 7),
                        new Bar("ACME", 1_381_132_919_999L, 11, 11, 11, 11, 1));
    }

    @Test
    void takesTheMostFrequentDistanceOfASymbolForTheLengthOfItsCandles() throws IOException {
        String csv = """
                time,symbol,open,high,low,close,volume
                1000000000,A,1,1,1,1,1
                1000000007,B,1,1,1,1,1
                1000000060,A,1,1,1,1,1
                1000000067,B,1,1,1,1,1
                1000009000,A,1,1,1,1,1
                1000009060,A,1,1,1,1,1
                """;

        assertThat(read(csv, PLAIN)).first().extracting(Bar::time).isEqualTo(1_000_000_059_999L);
    }

    @Test
    void takesTheLengthOfCandlesThatItIsTold() throws IOException {
        String csv = "time,open,high,low,close,volume\n2013-10-07,10,12,9,11,7\n";

        assertThat(read(csv, settings("ACME", Duration.ofDays(1))))
                .extracting(Bar::time)
                .containsExactly(1_381_190_399_999L);
        assertThatThrownBy(() -> read(csv, ACME)).hasMessageEndingWith("say it with --interval");
    }

    @Test
    void readsGzip() throws IOException {
        // Given
        Path path = folder.resolve("trades.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write("time,symbol,price,size\n1381132800,ACME,10.5,3\n".getBytes(UTF_8));
        }

        // When
        List<Bar> bars = read(MarketFile.of(path), PLAIN);

        // Then
        assertThat(bars).hasSize(1);
    }

    @Test
    void putsThePrefixBeforeEverySymbol() throws IOException {
        FileSettings run2 = new FileSettings(null, "run2-", null, ZoneOffset.UTC);

        assertThat(read("time,symbol,price,size\n1381132800,ACME,10.5,3\n", run2))
                .extracting(Bar::symbol)
                .containsExactly("run2-ACME");
    }

    @Test
    void skipsBadRowsAndSaysWhy() throws IOException {
        String csv = """
                time,symbol,price,size
                1381132800,ACME,10.5,3
                yesterday,ACME,10.5,3
                1381132801,ACME,ten,3

                1381132802,ACME,-1,3
                1381132803,,10,3
                1381132804,ACME,10
                1381132805,ACME,NaN,1
                1381132806,ACME,"10"5,1
                1381132807,ACME,10,-2
                1381132808,ACME,1e400,1
                1381132809,ACME,11,3
                """;

        assertThat(read(csv, PLAIN)).extracting(Bar::close).containsExactly(10.5, 11.0);
        assertThat(bad.count()).isEqualTo(9);
        assertThat(news)
                .containsExactly(
                        "Line 3 skipped: time is neither epoch seconds, ms, µs, ns nor ISO-8601, was yesterday",
                        "Line 4 skipped: price is not a number, was ten",
                        "Line 6 skipped: price must be greater than 0, was -1.0",
                        "Line 7 skipped: symbol is missing",
                        "Line 8 skipped: size is missing",
                        "Line 9 skipped: price is not a number, was NaN",
                        "Line 10 skipped: its quotes do not match",
                        "Line 11 skipped: size must not be negative, was -2.0",
                        "Line 12 skipped: price is not a number, was 1e400");
    }

    @Test
    void saysOnlyTheFirstTenBadRowsButCountsAll() throws IOException {
        assertThat(read("time,symbol,price,size\n" + "1,ACME,x,1\n".repeat(25), PLAIN))
                .isEmpty();

        assertThat(bad.count()).isEqualTo(25);
        assertThat(news).hasSize(11).last().isEqualTo("More bad lines are counted, not shown");
    }

    @Test
    void remembersTheNewestTimeOfEachSymbolAndWhatCameTooLate() throws IOException {
        // Given
        String csv = "time,symbol,price,size\n1000000005,A,1,1\n1000000009,B,1,1\n1000000004,A,1,1\n";
        Files.writeString(folder.resolve("file.csv"), csv);

        // When
        try (MarketReader bars = MarketFile.of(folder.resolve("file.csv")).open(PLAIN, bad)) {
            while (bars.next() != null) {}

            // Then
            assertThat(bars.latest()).isEqualTo(Map.of("A", 1_000_000_005_000L, "B", 1_000_000_009_000L));
            assertThat(bars.unordered()).isEqualTo(1);
            assertThat(bars.good()).isEqualTo(3);
        }
    }

    @Test
    void refusesFilesThatItCannotUnderstand() {
        assertThatThrownBy(() -> read("", PLAIN)).hasMessage("The file is empty");
        assertThatThrownBy(() -> read("time,symbol,bid,ask\n", PLAIN))
                .hasMessageStartingWith("file.csv is in no known format. Its first line is: time,symbol,bid,ask\n")
                .hasMessageContaining("A header must name time, price and size, or time, open, high, low, close and")
                .hasMessageContaining("The formats are records, binance-klines, ")
                .hasMessageEndingWith(", trades, ohlcv");
        assertThatThrownBy(() -> read("time,price,size\n", PLAIN))
                .hasMessage("file.csv names no symbol: say it with --symbol");
        assertThatThrownBy(() -> read("time,symbol,price,size\n", ACME))
                .hasMessage("file.csv names its symbols itself: leave out --symbol ACME");
        assertThatThrownBy(() -> MarketFile.of(folder.resolve("nothing.csv")))
                .hasMessageStartingWith("There is no file");
    }

    private List<Bar> read(String csv, FileSettings settings) throws IOException {
        Files.writeString(folder.resolve("file.csv"), csv);
        return read(MarketFile.of(folder.resolve("file.csv")), settings);
    }

    private List<Bar> read(MarketFile file, FileSettings settings) throws IOException {
        List<Bar> bars = new ArrayList<>();
        try (MarketReader reader = file.open(settings, bad)) {
            for (MarketRecord record = reader.next(); record != null; record = reader.next()) {
                bars.add((Bar) record);
            }
        }
        return bars;
    }

    private static FileSettings settings(@Nullable String symbol, @Nullable Duration interval) {
        return new FileSettings(symbol, "", interval, ZoneOffset.UTC);
    }
}

package org.tickgrid.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tickgrid.datasets.TestFile.at;
import static org.tickgrid.datasets.TestFile.read;
import static org.tickgrid.datasets.TestFile.write;
import static org.tickgrid.datasets.TestFile.zip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.datasets.TestFile.Told;
import org.tickgrid.market.Bar;

class LeanTest {

    private static final String MINUTES = """
            34200000,1674100,1674200,1674000,1674150,1500
            34260000,1674150,1674150,1674150,1674150,100
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20131007_spy_minute_trade.csv",
                "20131007_spy_Trade_Minute.csv",
                "equity/usa/minute/spy/20131007_trade.csv"
            })
    void readsMinutesOfADayInNewYorkAndTenThousandths(String name) throws IOException {
        Told told = read(write(folder.resolve(name), MINUTES));

        assertThat(told.format()).isEqualTo("lean");
        assertThat(told.bars())
                .containsExactly(
                        new Bar("SPY", at("2013-10-07T13:30:59.999Z"), 167.41, 167.42, 167.4, 167.415, 1500),
                        Bar.trade("SPY", at("2013-10-07T13:31:59.999Z"), 167.415, 100));
    }

    @Test
    void readsTheArchiveOfADay() throws IOException {
        Path archive =
                zip(folder.resolve("second/spy/20131007_trade.zip"), Map.of("20131007_spy_second_trade.csv", MINUTES));

        assertThat(read(archive).bars()).first().extracting(Bar::time).isEqualTo(at("2013-10-07T13:30:00.999Z"));
    }

    @Test
    void readsTicksButNotThoseUnderSuspicion() throws IOException {
        // Given
        Path archive = zip(folder.resolve("tick/spy/20131108_trade.zip"), Map.of("20131108_spy_tick_trade.csv", """
                        14400464,1674100,100,P,20002000,0
                        14400465,1674155,1400,P,20002000,1
                        86400000,1674155,1400,P,20002000,0
                        14400466,1674155,1400,P,20002000,0
                        """));

        // When
        Told told = read(archive);

        // Then
        assertThat(told.bars())
                .containsExactly(
                        Bar.trade("SPY", at("2013-11-08T09:00:00.464Z"), 167.41, 100),
                        Bar.trade("SPY", at("2013-11-08T09:00:00.466Z"), 167.4155, 1400));
        assertThat(told.news())
                .containsExactly(
                        "Line 2 skipped: it is marked as suspicious",
                        "Line 3 skipped: time must be milliseconds since midnight, was 86400000");
    }

    @Test
    void readsDaysAndHours() throws IOException {
        String rows = "19980102 00:00,136300,162500,135000,162500,6315000\n";
        Path days = zip(folder.resolve("daily/aapl.zip"), Map.of("aapl.csv", rows));
        Path hours = zip(folder.resolve("hour/aapl.zip"), Map.of("aapl.csv", rows.replace("00:00", "09:00")));

        assertThat(read(days).bars())
                .containsExactly(new Bar("AAPL", at("1998-01-03T04:59:59.999Z"), 13.63, 16.25, 13.5, 16.25, 6315000));
        assertThat(read(hours).bars()).extracting(Bar::time).containsExactly(at("1998-01-02T14:59:59.999Z"));
    }

    @Test
    void readsCryptoInUtcAndWithPoints() throws IOException {
        Path day = zip(
                folder.resolve("crypto/gdax/minute/btcusd/20161007_trade.zip"),
                Map.of("20161007_btcusd_minute_trade.csv", "0,611,612,611,611,1.13872\n60000,611,611,611,611,1\n"));
        Path elsewhere =
                write(folder.resolve("20161007_btcusd_minute_trade.csv"), "0,611.78,611.91,611.78,611.9,1.13872\n");
        Path days = zip(
                folder.resolve("crypto/gdax/daily/btcusd_trade.zip"),
                Map.of("btcusd.csv", "20160107 00:00,430.5,458,429,455.65,100.25\n"));

        assertThat(read(day).format()).isEqualTo("lean-crypto");
        assertThat(read(day).bars())
                .first()
                .isEqualTo(new Bar("BTCUSD", at("2016-10-07T00:00:59.999Z"), 611, 612, 611, 611, 1.13872));
        assertThat(read(elsewhere).bars())
                .containsExactly(
                        new Bar("BTCUSD", at("2016-10-07T00:00:59.999Z"), 611.78, 611.91, 611.78, 611.9, 1.13872));
        assertThat(read(days).bars())
                .containsExactly(new Bar("BTCUSD", at("2016-01-07T23:59:59.999Z"), 430.5, 458, 429, 455.65, 100.25));
    }

    @Test
    void keepsSharesApartFromCryptoByTheirFolder() throws IOException {
        String finer = "34200000,123456.7,123456.7,123456.7,123456.7,1500\n";
        Path shares = write(folder.resolve("equity/usa/minute/spy/20131007_trade.csv"), finer);

        assertThat(read(shares).bars()).extracting(Bar::close).containsExactly(12.34567);
    }

    @Test
    void saysWhatItsNamesDoNot() throws IOException {
        Path noDay = write(folder.resolve("minutes.csv"), MINUTES);
        Path quotes = write(folder.resolve("20131007_spy_minute_quote.csv"), MINUTES);
        Path noSymbol = write(folder.resolve("days.csv"), "19980102 00:00,136300,162500,135000,162500,6315000\n");

        assertThatThrownBy(() -> read(noDay, TestFile.symbol("SPY")))
                .hasMessageStartingWith("minutes.csv looks like LEAN's milliseconds since midnight, but names no day");
        assertThatThrownBy(() -> read(quotes)).hasMessageContaining("holds quotes of LEAN");
        assertThatThrownBy(() -> read(noSymbol)).hasMessage("days.csv names no symbol: say it with --symbol");
    }
}

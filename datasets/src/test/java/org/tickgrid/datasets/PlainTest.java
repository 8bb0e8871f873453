package org.tickgrid.datasets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tickgrid.datasets.TestFile.at;
import static org.tickgrid.datasets.TestFile.format;
import static org.tickgrid.datasets.TestFile.read;
import static org.tickgrid.datasets.TestFile.symbol;
import static org.tickgrid.datasets.TestFile.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.datasets.TestFile.Told;
import org.tickgrid.market.Bar;

class PlainTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date,Time,Open,High,Low,Close,Volume\n2013-10-07,08:00,10,12,9,11,7\n2013-10-07,08:01:00,11,11,11,11,1\n",
                "volume,close,low,high,open,time,date\n7,11,9,12,10,0800,20131007\n1,11,11,11,11,080100,20131007\n",
                "20131007,08:00,10,12,9,11,7\n20131007,08:01,11,11,11,11,1\n",
                "unix,open,high,low,close,volume\n1381132800.0,10,12,9,11,7\n1381132860.0,11,11,11,11,1\n"
            })
    void readsDateAndTimeInTwoColumns(String csv) throws IOException {
        Told told = read(write(folder.resolve("a.csv"), csv), symbol("ACME"));

        assertThat(told.format()).isEqualTo("ohlcv");
        assertThat(told.bars())
                .containsExactly(
                        new Bar("ACME", at("2013-10-07T08:00:59.999Z"), 10, 12, 9, 11, 7),
                        Bar.trade("ACME", at("2013-10-07T08:01:59.999Z"), 11, 1));
    }

    @Test
    void readsTimesInTheUsersZone() throws IOException {
        FileSettings newYork = new FileSettings(null, "", null, ZoneId.of("America/New_York"));
        Path file = write(folder.resolve("a.csv"), "date,time,symbol,price,size\n2013-10-07,09:30,ACME,10,1\n");

        assertThat(read(file, newYork).bars()).extracting(Bar::time).containsExactly(at("2013-10-07T13:30:00Z"));
    }

    @Test
    void readsBitcoinchartsTradesWithoutAHeaderThoughTheirFirstRowIsBroken() throws IOException {
        Path file = write(folder.resolve("a.csv"), "oops\n1385337600,800.01,0.1\n1385337601,800.02,0.2\n");

        Told told = read(file, symbol("BTCUSD"));

        assertThat(told.bars())
                .containsExactly(
                        Bar.trade("BTCUSD", 1_385_337_600_000L, 800.01, 0.1),
                        Bar.trade("BTCUSD", 1_385_337_601_000L, 800.02, 0.2));
        assertThat(told.news())
                .containsExactly("Line 1 skipped: time is neither epoch seconds, ms, µs, ns nor ISO-8601, was oops");
    }

    @Test
    void turnsCandlesAroundThatStandNewestFirst() throws IOException {
        Path file = write(folder.resolve("a.csv"), """
                Timestamp,Symbol,Open,High,Low,Close,Volume
                2012-11-15,A,3,3,3,3,1
                2012-11-15,B,3,3,3,3,1
                2012-11-14,A,2,2,2,2,1
                2012-11-14,B,2,2,2,2,1
                """);

        assertThat(read(file).bars()).extracting(Bar::close).containsExactly(2.0, 2.0, 3.0, 3.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "34713.685155243,1,206833312,100,118600,-1\n",
                "7,10,1\n8,11,1\n",
                "10/07/2013,10,12,9,11,7\n",
                "{\"price\": 1}\n",
                "time;symbol;price;size\n1381132800;ACME;1;1\n"
            })
    void takesNothingForATimeThatMayBeSomethingElse(String csv) throws IOException {
        Path file = write(folder.resolve("a.csv"), csv);

        assertThatThrownBy(() -> read(file, symbol("ACME"))).hasMessageStartingWith("a.csv is in no known format");
    }

    @Test
    void takesTheUsersWordForTheFormat() throws IOException {
        // Given plain trades
        Path file = write(folder.resolve("a.csv"), "1381132800,ACME,10.5,3\n");

        // Then
        assertThat(read(file, format("trades")).records()).hasSize(1);
        assertThatThrownBy(() -> read(file, format("ohlcv")))
                .hasMessageStartingWith("a.csv is no table of any candles");
        assertThatThrownBy(() -> read(file, format("excel")))
                .hasMessageStartingWith("--format must be one of records, binance-klines,")
                .hasMessageEndingWith("was excel");
    }

    @Test
    void takesNoSymbolThatItCannotDecode() throws IOException {
        String csv = "time,symbol,price,size\n1381132800,S\u00fcd,10,1\n";
        Path file = Files.writeString(folder.resolve("a.csv"), csv, ISO_8859_1);

        Told told = read(file);

        assertThat(told.records()).isEmpty();
        assertThat(told.news()).containsExactly("Line 2 skipped: symbol is not UTF-8, was S\uFFFDd");
    }

    @Test
    void keepsEveryDigitOfAPrice() throws IOException {
        Path file = write(folder.resolve("a.csv"), """
                time,symbol,price,size
                1381132800,ACME,0.1000000000000000055511151231257827,.5
                1381132801,ACME,1.7976931348623157e308,1.
                1381132802,ACME,+12.30,1e-3
                1381132803,ACME,0x10,1
                1381132804,ACME,1d,1
                1381132805,ACME,Infinity,1
                """);

        Told told = read(file);

        assertThat(told.bars()).extracting(Bar::close).containsExactly(0.1, Double.MAX_VALUE, 12.3);
        assertThat(told.bars()).extracting(Bar::volume).containsExactly(0.5, 1.0, 0.001);
        assertThat(told.news())
                .allMatch(news -> news.contains("price is not a number, was "))
                .hasSize(3);
    }
}

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
import org.junit.jupiter.params.provider.CsvSource;
import org.tickgrid.datasets.TestFile.Told;
import org.tickgrid.market.Bar;

class BinanceTest {

    private static final String SPOT_2025 = """
            1735689600000000,4.1507,4.1587,4.1506,4.1554,539.23,1735693199999999,2240.39860900,13,401.82,1669.98121300,0
            1735693200000000,4.1554,4.1600,4.1500,4.1580,100.5,1735696799999999,417.0,7,50.1,208.0,0
            """;

    @TempDir
    private Path folder;

    @Test
    void readsKlinesOfSpotInMicrosecondsWithoutAHeader() throws IOException {
        Told told = read(zip(folder.resolve("LINKUSDT-1h-2025-01.zip"), Map.of("LINKUSDT-1h-2025-01.csv", SPOT_2025)));

        assertThat(told.format()).isEqualTo("binance-klines");
        assertThat(told.bars())
                .containsExactly(
                        new Bar("LINKUSDT", at("2025-01-01T00:59:59.999Z"), 4.1507, 4.1587, 4.1506, 4.1554, 539.23),
                        new Bar("LINKUSDT", at("2025-01-01T01:59:59.999Z"), 4.1554, 4.16, 4.15, 4.158, 100.5));
        assertThat(told.bad()).isZero();
    }

    @Test
    void readsKlinesOfFuturesWithAHeaderAndOfOneRow() throws IOException {
        Path file = write(folder.resolve("BTCUSD_PERP-1m-2024-01-02.csv"), """
                open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore
                1704153600000,42000.1,42010.0,41990.0,42005.5,1234,1704153659999,2.9,50,600,1.4,0
                """);

        assertThat(read(file).bars())
                .containsExactly(new Bar("BTCUSD_PERP", 1_704_153_659_999L, 42000.1, 42010, 41990, 42005.5, 1234));
    }

    @Test
    void saysWhichKlinesAreBad() throws IOException {
        // Given
        Path file = write(folder.resolve("ADAUSDT-1m-2021-11.csv"), """
                1637971200000,1,2,1,2,5,1637971259999,1,79,1,1,0
                1637971260000,1,2,1,2,5,1637971250000,1,79,1,1,0
                1637971320000,1,x,1,2,5,1637971379999,1,79,1,1,0
                1637971380000,1,2
                1637971440000,1,2,1,2,5,1637971499999,1,79,1,1,0
                """);

        // When
        Told told = read(file);

        // Then
        assertThat(told.records()).hasSize(2);
        assertThat(told.news())
                .containsExactly(
                        "Line 2 skipped: close_time is before open_time, was 1637971250000",
                        "Line 3 skipped: high is not a number, was x",
                        "Line 4 skipped: time is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINKUSDT-aggTrades-2025-01-01.csv | binance-aggtrades | 7,4.25,50.5,10,12,1735689600010866,False,True",
                "LINKUSDT-aggTrades-2022-01-01.csv | binance-aggtrades | 7,4.25,50.5,10,12,1735689600010,true",
                "LINKUSDT-trades-2020-03.csv | binance-trades | 51175358,4.25,50.5,214.6,1735689600010,True,True",
                "LINKUSDT-trades-2021-03.csv | binance-trades | 51175358,4.25,50.5,214.6,1735689600010,false"
            })
    void readsTradesWithoutAHeader(String name, String format, String row) throws IOException {
        Told told = read(write(folder.resolve(name), row + "\n" + row + "\n"));

        Bar trade = Bar.trade("LINKUSDT", at("2025-01-01T00:00:00.010Z"), 4.25, 50.5);
        assertThat(told.format()).isEqualTo(format);
        assertThat(told.records()).containsExactly(trade, trade);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINKUSDT-aggTrades-2024-01.csv | binance-aggtrades"
                        + " | agg_trade_id,price,quantity,first_trade_id,last_trade_id,transact_time,is_buyer_maker"
                        + " | 7,4.25,50.5,10,12,1735689600010,true",
                "LINKUSDT-trades-2024-01.csv | binance-trades | id,price,qty,quote_qty,time,is_buyer_maker"
                        + " | 9,4.25,50.5,214.6,1735689600010,false"
            })
    void readsTradesOfFuturesWithAHeader(String name, String format, String header, String row) throws IOException {
        Told told = read(write(folder.resolve(name), header + "\n" + row + "\n"));

        assertThat(told.format()).isEqualTo(format);
        assertThat(told.records()).containsExactly(Bar.trade("LINKUSDT", at("2025-01-01T00:00:00.010Z"), 4.25, 50.5));
    }

    @Test
    void findsTheSymbolAnywhereInTheNameAndAsksForItOtherwise() throws IOException {
        Path named = write(folder.resolve("my_klines_LINKUSDT-1h-2025-01.csv"), SPOT_2025);
        Path unnamed = write(folder.resolve("klines.csv"), SPOT_2025);

        assertThat(read(named).bars()).extracting(Bar::symbol).containsOnly("LINKUSDT");
        assertThat(read(named, TestFile.symbol("LINK")).bars())
                .extracting(Bar::symbol)
                .containsOnly("LINK");
        assertThatThrownBy(() -> read(unnamed)).hasMessage("klines.csv names no symbol: say it with --symbol");
    }

    @Test
    void readsBinanceUs() throws IOException {
        Path file = write(folder.resolve("btc.csv"), """
                open_time,open,high,low,close,volume
                2023-03-01 00:00:00+00:00,10,12,9,11,0.5
                2023-03-01 01:00:00+00:00,11,11,11,11,0.25
                """);

        Told told = read(file, TestFile.symbol("BTCUSD"));

        assertThat(told.format()).isEqualTo("binance-us");
        assertThat(told.bars())
                .containsExactly(
                        new Bar("BTCUSD", at("2023-03-01T00:59:59.999Z"), 10, 12, 9, 11, 0.5),
                        new Bar("BTCUSD", at("2023-03-01T01:59:59.999Z"), 11, 11, 11, 11, 0.25));
    }
}

package org.tickgrid.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tickgrid.market.Bar;

/** Real files. What they hold was worked out apart from this code, with Python's csv module. */
class RealFilesTest {

    private @Nullable Path data;

    @BeforeEach
    void findData() {
        String folder = System.getenv("TICKGRID_DATA");
        assumeTrue(folder != null, "TICKGRID_DATA does not name the folder with real files");
        data = Path.of(String.valueOf(folder));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FILE | SYMBOL | FORMAT | ROWS | FIRST | LAST | FIRST CLOSE | LAST CLOSE | THOUSAND TIMES ALL CLOSES
            formats/binance_klines_ADABTC-1m-2021-11-27.csv | | binance-klines | 10 | 1637971259999 | 1637971799999 | 2.854e-05 | 2.865e-05 | 0
            formats/bitmex_trades_XBTUSD.csv | | trades | 10 | 1583020803145 | 1583020803276 | 8531.5 | 8531.5 | 85315000
            market/coinbase_BTC-USD_4h_2016-05_2025-10.csv | BTC-USD | ohlcv | 20695 | 1463558399999 | 1761623999999 | 456.02 | 113912.05 | 625895728360
            market/coinbase_btcusd_1m_lean.csv.gz | | ohlcv | 12423 | 1475798459999 | 1523059199999 | 611.9 | 6619.01 | 70418202760
            market/coinbase_ethusd_1m_lean.csv.gz | | ohlcv | 5329 | 1504396859999 | 1522972799999 | 354.84 | 381.55 | 1919633590
            market/skender_bitcoin.csv.gz | BTC | ohlcv | 1246 | 1502927999999 | 1610495999999 | 4285.08 | 37371.38 | 11012467970
            market/skender_intraday.csv.gz | SPY | ohlcv | 1564 | 1608024659999 | 1608307259999 | 367.46 | 369.15 | 578056231
            market/skender_longest.csv.gz | SPX | ohlcv | 15821 | -630892800001 | 1353023999999 | 16.66 | 1353.33 | 6579896770
            market/us_equity_1m_vendor_bars_2013-10-07_09.csv.gz | | ohlcv | 6767 | 1381132859999 | 1381363199999 | 49.18 | 165.72 | 732386120
            market/us_equity_daily_1998_2021.csv.gz | | ohlcv | 38222 | 883803599999 | 1617249599999 | 16.25 | 129.02 | 6742836955
            market/us_equity_hour_1998_2021.csv.gz | | ohlcv | 163294 | 883753199999 | 1617220799999 | 13.63 | 396.33 | 20207698414
            market/us_equity_trades_2013-10-07_09.csv.gz | | trades | 1684116 | 1381132800464 | 1381363194395 | 167.41 | 13.88 | 215762740820
            """)
    void holdsWhatItShouldAndNoBadRow(
            String file,
            @Nullable String symbol,
            String format,
            int rows,
            long first,
            long last,
            double firstClose,
            double lastClose,
            long thousandfoldSum)
            throws IOException {
        // Given
        BadRows bad = new BadRows(_ -> {});
        double sum = 0;
        Bar oldest = null;
        Bar newest = null;

        // When
        try (MarketReader reader = open(file, symbol, bad)) {
            for (Bar bar = (Bar) reader.next(); bar != null; bar = (Bar) reader.next()) {
                oldest = oldest == null ? bar : oldest;
                newest = bar;
                sum += bar.close();
            }

            // Then
            assertThat(reader.format()).isEqualTo(format);
            assertThat(reader.good()).isEqualTo(rows);
            assertThat(reader.empty()).isZero();
            assertThat(reader.unordered()).isZero();
        }
        assertThat(bad.count()).isZero();
        assertThat(oldest).extracting(Bar::time, Bar::close).containsExactly(first, firstClose);
        assertThat(newest).extracting(Bar::time, Bar::close).containsExactly(last, lastClose);
        assertThat(Math.round(sum * 1000)).isEqualTo(thousandfoldSum);
    }

    private MarketReader open(String file, @Nullable String symbol, BadRows bad) throws IOException {
        return MarketFile.of(folder().resolve(file)).open(new FileSettings(symbol, "", null, null), bad);
    }

    private Path folder() {
        if (data == null) {
            throw new IllegalStateException("There is no data");
        }
        return data;
    }
}

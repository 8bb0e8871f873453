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
import org.tickgrid.datasets.TestFile.Told;
import org.tickgrid.market.Bar;

class KaggleTest {

    private static final String STOCK =
            "Date,Open,High,Low,Close,Volume,OpenInt\n1999-11-18,30.7,33.8,27,29.7,66277506,0\n";

    @TempDir
    private Path folder;

    @Test
    void readsAStockWhoseFileIsCalledAfterIt() throws IOException {
        Told told = read(write(folder.resolve("aapl.us.txt"), STOCK));

        assertThat(told.format()).isEqualTo("kaggle-stocks");
        assertThat(told.bars())
                .containsExactly(new Bar("AAPL", at("1999-11-18T23:59:59.999Z"), 30.7, 33.8, 27, 29.7, 66277506));
    }

    @Test
    void readsTheArchiveOfAllStocksAndPassesOverEmptyOnes() throws IOException {
        Path archive = zip(
                folder.resolve("Stocks.zip"),
                Map.of("Stocks/b.us.txt", STOCK, "Stocks/a.us.txt", STOCK, "Stocks/brk-b.us.txt", ""));

        assertThat(read(archive).bars()).extracting(Bar::symbol).containsExactly("A", "B");
    }

    @Test
    void asksForTheSymbolOfAStockUnderAnotherName() throws IOException {
        Path file = write(folder.resolve("stock.csv"), STOCK);

        assertThatThrownBy(() -> read(file)).hasMessage("stock.csv names no symbol: say it with --symbol");
    }

    @Test
    void readsTheNamesOfTheDowAndReportsBlanks() throws IOException {
        Path file = write(folder.resolve("all_stocks.csv"), """
                Date,Open,High,Low,Close,Volume,Name
                2006-01-03,77.76,79.35,77.24,79.11,3117200,MMM
                2006-01-03,,79.35,77.24,79.11,3117200,AXP
                2006-01-03,41.42,41.9,40.8,41.51,4232,
                """);

        Told told = read(file);

        assertThat(told.format()).isEqualTo("kaggle-djia");
        assertThat(told.bars())
                .containsExactly(new Bar("MMM", at("2006-01-03T23:59:59.999Z"), 77.76, 79.35, 77.24, 79.11, 3117200));
        assertThat(told.news()).containsExactly("Line 3 skipped: open is missing", "Line 4 skipped: symbol is missing");
    }

    @Test
    void readsMinutesOfBitcoinInBitcoinsAndCountsThoseWithoutATrade() throws IOException {
        // Given
        Path file = write(folder.resolve("bitstampUSD_1-min_data_2012-01-01_to_2021-03-31.csv"), """
                Timestamp,Open,High,Low,Close,Volume_(Currency),Volume_(BTC),Weighted_Price
                1325317920,4.39,4.39,4.39,4.39,2.0,0.45558087,4.39
                1325317980,NaN,NaN,NaN,NaN,NaN,NaN,NaN
                1325318040,nan,nan,nan,nan,nan,nan,nan
                1325318100,4.39,4.39,NaN,4.39,2.0,0.5,4.39
                """);

        // When
        Told told = read(file);

        // Then
        assertThat(told.format()).isEqualTo("kaggle-bitstamp");
        assertThat(told.bars()).containsExactly(Bar.trade("BTCUSD", 1_325_317_979_999L, 4.39, 0.45558087));
        assertThat(told.empty()).isEqualTo(2);
        assertThat(told.news()).containsExactly("Line 5 skipped: low is not a number, was NaN");
    }

    @Test
    void readsLaterReleasesOfBitcoinByTheirName() throws IOException {
        Path file = write(
                folder.resolve("btcusd_1-min_data.csv"),
                "Timestamp,Open,High,Low,Close,Volume\n1325412060.0,4.58,4.58,4.58,4.58,0.0\n");

        Told told = read(file);

        assertThat(told.format()).isEqualTo("kaggle-bitstamp");
        assertThat(told.bars()).containsExactly(Bar.trade("BTCUSD", 1_325_412_119_999L, 4.58, 0));
    }
}

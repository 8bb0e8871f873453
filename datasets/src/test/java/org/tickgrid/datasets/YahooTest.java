package org.tickgrid.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tickgrid.datasets.TestFile.at;
import static org.tickgrid.datasets.TestFile.read;
import static org.tickgrid.datasets.TestFile.symbol;
import static org.tickgrid.datasets.TestFile.write;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.datasets.TestFile.Told;
import org.tickgrid.market.Bar;

class YahooTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date,Open,High,Low,Close,Adj Close,Volume",
                "date,open,high,low,close,adjclose,volume",
                "Datetime,Open,High,Low,Close,Adj Close,Volume"
            })
    void readsPricesAsTheyStandNotAdjustedForDividends(String header) throws IOException {
        Path file = write(
                folder.resolve("AAPL.csv"), header + "\n2024-01-02,10,12,9,11,5.5,7\n2024-01-03,11,11,11,11,5.6,1\n");

        Told told = read(file, symbol("AAPL"));

        assertThat(told.format()).isEqualTo("yahoo");
        assertThat(told.bars())
                .containsExactly(
                        new Bar("AAPL", at("2024-01-02T23:59:59.999Z"), 10, 12, 9, 11, 7),
                        Bar.trade("AAPL", at("2024-01-03T23:59:59.999Z"), 11, 1));
    }

    @Test
    void saysWhichDaysAreNull() throws IOException {
        Path file = write(folder.resolve("AAPL.csv"), """
                Date,Open,High,Low,Close,Adj Close,Volume
                2024-01-02,10,12,9,11,5.5,7
                2024-01-03,null,null,null,null,null,null
                2024-01-04,11,11,11,11,5.6,1
                """);

        Told told = read(file, symbol("AAPL"));

        assertThat(told.records()).hasSize(2);
        assertThat(told.news()).containsExactly("Line 3 skipped: open is not a number, was null");
    }
}

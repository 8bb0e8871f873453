package org.tickgrid.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tickgrid.datasets.TestFile.at;
import static org.tickgrid.datasets.TestFile.read;
import static org.tickgrid.datasets.TestFile.symbol;
import static org.tickgrid.datasets.TestFile.write;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.datasets.TestFile.Told;
import org.tickgrid.market.Bar;

class AlphaVantageTest {

    @TempDir
    private Path folder;

    @Test
    void tellsDaysOldestFirst() throws IOException {
        // Given
        Path file = write(folder.resolve("daily_IBM.csv"), """
                timestamp,open,high,low,close,volume
                2024-01-05,13,13,13,13,3
                2024-01-04,12,bad,12,12,2
                2024-01-03,11,12,10,11,1
                2024-01-02,10,10,10,10,0
                """);

        // When
        Told told = read(file, symbol("IBM"));

        // Then
        assertThat(told.format()).isEqualTo("alpha-vantage");
        assertThat(told.bars())
                .containsExactly(
                        Bar.trade("IBM", at("2024-01-02T23:59:59.999Z"), 10, 0),
                        new Bar("IBM", at("2024-01-03T23:59:59.999Z"), 11, 12, 10, 11, 1),
                        Bar.trade("IBM", at("2024-01-05T23:59:59.999Z"), 13, 3));
        assertThat(told.news()).containsExactly("Line 3 skipped: high is not a number, was bad");
    }

    @Test
    void takesPricesAsTradedFromAnAdjustedFile() throws IOException {
        Path file = write(folder.resolve("adjusted.csv"), """
                timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient
                2024-01-03,11,12,10,11,5.5,1,0.0000,1.0
                2024-01-02,10,10,10,10,5,7,0.0000,1.0
                """);

        assertThat(read(file, symbol("IBM")).bars())
                .containsExactly(
                        Bar.trade("IBM", at("2024-01-02T23:59:59.999Z"), 10, 7),
                        new Bar("IBM", at("2024-01-03T23:59:59.999Z"), 11, 12, 10, 11, 1));
    }

    @Test
    void readsTimesWithinADayAsThoseOfNewYork() throws IOException {
        Path file = write(folder.resolve("intraday.csv"), """
                timestamp,open,high,low,close,volume
                2020-08-21 17:35:00,11,11,11,11,1
                2020-08-21 17:30:00,10,10,10,10,1
                """);

        assertThat(read(file, symbol("IBM")).bars())
                .extracting(Bar::time)
                .containsExactly(at("2020-08-21T21:34:59.999Z"), at("2020-08-21T21:39:59.999Z"));
    }

    @Test
    void takesTheSameColumnsOldestFirstForPlainCandles() throws IOException {
        Path file = write(folder.resolve("mine.csv"), """
                timestamp,open,high,low,close,volume
                2020-08-21 17:30:00,10,10,10,10,1
                2020-08-21 17:35:00,11,11,11,11,1
                """);
        FileSettings told = new FileSettings("IBM", "", null, null, "alpha-vantage");

        assertThat(read(file, symbol("IBM")).format()).isEqualTo("ohlcv");
        assertThat(read(file, symbol("IBM")).bars())
                .first()
                .extracting(Bar::time)
                .isEqualTo(at("2020-08-21T17:34:59.999Z"));
        assertThat(read(file, told).bars()).first().extracting(Bar::time).isEqualTo(at("2020-08-21T21:34:59.999Z"));
    }

    @Test
    void saysWhatAlphaVantageSaidInPlaceOfData() throws IOException {
        Path pretty = write(folder.resolve("a.csv"), """
                {
                    "Information": "Our standard API rate limit is 25 requests per day."
                }
                """);
        Path oneLine = write(folder.resolve("b.csv"), "{\"Error Message\": \"Invalid API call for \\\"XX\\\".\"}");
        Path data = write(
                folder.resolve("c.json"), "{\n \"Meta Data\": {\"2. Symbol\": \"IBM\"},\n \"Time Series (5min)\": {}}");

        assertThatThrownBy(() -> read(pretty))
                .hasMessage("a.csv holds no data: Alpha Vantage said: Our standard API rate limit is 25 requests per"
                        + " day.");
        assertThatThrownBy(() -> read(oneLine))
                .hasMessage("b.csv holds no data: Alpha Vantage said: Invalid API call for \\\"XX\\\".");
        assertThatThrownBy(() -> read(data)).hasMessageContaining("fetch it as CSV, with datatype=csv");
    }

    @Test
    void refusesToTurnAroundWhatIsTooLongForItsMemory() throws IOException {
        StringBuilder csv = new StringBuilder("time,open,high,low,close,volume\n");
        for (int second = 1_700_000_000; second >= 1_699_000_000; second--) {
            csv.append(second).append(",1,1,1,1,1\n");
        }
        Path file = write(folder.resolve("long.csv"), csv.toString());

        assertThatThrownBy(() -> read(file, symbol("IBM")))
                .hasMessage("long.csv is newest first and has more than 1000000 rows: turn it around first, such as"
                        + " with tac");
    }
}

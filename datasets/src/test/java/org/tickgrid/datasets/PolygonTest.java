package org.tickgrid.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tickgrid.datasets.TestFile.at;
import static org.tickgrid.datasets.TestFile.gzip;
import static org.tickgrid.datasets.TestFile.read;
import static org.tickgrid.datasets.TestFile.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.datasets.TestFile.Told;
import org.tickgrid.market.Bar;

class PolygonTest {

    private static final String AGGREGATES = """
            ticker,volume,open,close,high,low,window_start,transactions
            AAPL,4930,200.29,200.5,200.63,200.29,1744792500000000000,129
            MSFT,10.5,380,381,382,379,1744792500000000000,3
            """;

    @TempDir
    private Path folder;

    @Test
    void readsAggregatesByTheLengthThatTheirFolderNames() throws IOException {
        // Given
        Path minutes = Files.createDirectories(folder.resolve("minute_aggs_v1/2025/04"));
        Path days = Files.createDirectories(folder.resolve("day_aggs_v1/2025/04"));

        // When
        Told told = read(gzip(minutes.resolve("2025-04-16.csv.gz"), AGGREGATES));
        Told daily = read(gzip(days.resolve("2025-04-16.csv.gz"), AGGREGATES));

        // Then
        assertThat(told.format()).isEqualTo("polygon-aggs");
        assertThat(told.bars())
                .containsExactly(
                        new Bar("AAPL", at("2025-04-16T08:35:59.999Z"), 200.29, 200.63, 200.29, 200.5, 4930),
                        new Bar("MSFT", at("2025-04-16T08:35:59.999Z"), 380, 382, 379, 381, 10.5));
        assertThat(daily.bars()).first().extracting(Bar::time).isEqualTo(at("2025-04-17T08:34:59.999Z"));
    }

    @Test
    void findsOutTheLengthOfAggregatesThatNothingNames() throws IOException {
        Path file = write(folder.resolve("a.csv"), AGGREGATES + "AAPL,1,200,200,200,200,1744792560000000000,1\n");
        Path tooShort = write(folder.resolve("b.csv"), AGGREGATES);

        assertThat(read(file).bars()).last().extracting(Bar::time).isEqualTo(at("2025-04-16T08:36:59.999Z"));
        assertThatThrownBy(() -> read(tooShort)).hasMessageEndingWith("say it with --interval");
    }

    @Test
    void readsTradesWithQuotedConditionsAsTheTapeToldThem() throws IOException {
        // Given
        Path file = write(folder.resolve("trades.csv"), """
                ticker,conditions,correction,exchange,id,participant_timestamp,price,sequence_number,sip_timestamp,size,tape,trf_id,trf_timestamp
                MSFT,"12,37",0,11,1,1679990400018025984,276.16,1550,1679990401018381329,55,3,0,0
                MSFT,,0,11,2,1679990400018025984,276.17,1551,1679990402018381329,0.5,3,0,0
                MSFT,"12,0,11,3,1679990400018025984,276.17,1551,1679990402018381329,5,3,0,0
                MSFT,12,0,11,4,1679990400018025984,276.18,1552,,5,3,0,0
                """);

        // When
        Told told = read(file);

        // Then
        assertThat(told.format()).isEqualTo("polygon-trades");
        assertThat(told.records())
                .containsExactly(
                        Bar.trade("MSFT", at("2023-03-28T08:00:01.018Z"), 276.16, 55),
                        Bar.trade("MSFT", at("2023-03-28T08:00:02.018Z"), 276.17, 0.5));
        assertThat(told.news())
                .containsExactly("Line 4 skipped: its quotes do not match", "Line 5 skipped: time is missing");
    }
}

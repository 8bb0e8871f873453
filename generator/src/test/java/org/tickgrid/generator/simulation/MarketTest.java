package org.tickgrid.generator.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.MarketData;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.NewsSentiment;
import org.tickgrid.market.Order;

class MarketTest {

    private static final long SECOND = 1_000_000_000;
    private static final Instant START = Instant.parse("2024-01-02T14:30:00Z");

    @Test
    void tellsTheSameRecordsForTheSameSeed() throws Exception {
        assertThat(tell(market(20, 4, 500, 1, START), 10)).isEqualTo(tell(market(20, 4, 500, 1, START), 10));
        assertThat(tell(market(20, 4, 500, 1, START), 10)).isNotEqualTo(tell(market(20, 4, 500, 2, START), 10));
    }

    @Test
    void tellsTheSameByTheWallClockButForTheTimes() throws Exception {
        List<String> byWallClock = withoutTimes(tell(market(20, 4, 500, 1, null), 10));
        List<String> bySchedule = withoutTimes(tell(market(20, 4, 500, 1, START), 10));

        assertThat(byWallClock).isEqualTo(bySchedule);
    }

    @Test
    void tellsAtItsRate() throws Exception {
        for (int rate : List.of(1, 3, 100, 100_000)) {
            List<MarketRecord> records = tell(market(20, 4, rate, 1, START), 3);

            assertThat(records.stream().filter(record -> !(record instanceof Clock)))
                    .hasSizeBetween(rate * 3, rate * 3 + 4);
        }
    }

    @Test
    void mixesItsRecordsAsToldToAndWritesThemAsValidJson() throws Exception {
        List<MarketRecord> records = tell(market(20, 4, 10_000, 1, START), 10);

        assertThat(share(records, Bar.class)).isBetween(0.79, 0.81);
        assertThat(share(records, Order.class)).isBetween(0.11, 0.13);
        assertThat(share(records, NewsSentiment.class)).isBetween(0.035, 0.045);
        assertThat(share(records, MarketData.class)).isBetween(0.025, 0.035);
        assertThat(share(records, EconomicIndicator.class)).isBetween(0.005, 0.015);
        assertThat(records)
                .allSatisfy(record ->
                        assertThat(MarketJson.read(MarketJson.write(record))).isEqualTo(record));
    }

    @Test
    void tellsTheTimeOfAQuietSymbolOnceASecond() throws Exception {
        List<MarketRecord> records = tell(market(100, 4, 1, 1, START), 20);

        for (Listing listing : Listing.first(100)) {
            List<Long> times = records.stream()
                    .filter(record -> record.key().equals(listing.symbol()))
                    .filter(record -> record instanceof Bar || record instanceof Clock)
                    .map(record -> record.time() - START.toEpochMilli())
                    .toList();
            assertThat(times).isSorted().hasSizeBetween(10, 20);
            assertThat(times.getLast()).isGreaterThanOrEqualTo(18_000);
        }
    }

    @Test
    void leavesBusySymbolsWithoutClockRecords() throws Exception {
        assertThat(tell(market(4, 1, 10_000, 1, START), 5)).noneMatch(record -> record instanceof Clock);
    }

    @Test
    void givesEachSymbolAndEachFigureToOneSource() throws Exception {
        // Given
        Set<String> all = new HashSet<>();
        int together = 0;

        // When
        for (Source source : market(30, 3, 3_000, 1, START).open()) {
            Set<String> keys = keys(tell(source, 10));
            all.addAll(keys);
            together += keys.size();
        }

        // Then
        assertThat(together).isEqualTo(all.size()).isEqualTo(30 + 8);
    }

    @Test
    void keepsTimesRisingByTheWallClock() throws Exception {
        assertThat(tell(market(1, 1, 1_000, 1, null), 5))
                .extracting(MarketRecord::time)
                .isSorted();
    }

    @Test
    void listsWellKnownSymbolsFirst() {
        assertThat(Listing.first(21))
                .extracting(Listing::symbol)
                .startsWith("AAPL", "MSFT")
                .endsWith("SYM0021");
        assertThat(Listing.of("ACME").price())
                .isEqualTo(Listing.of("ACME").price())
                .isBetween(10.0, 500.0);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> market(0, 1, 1, 1, null)).hasMessage("There must be at least 1 symbol");
        assertThatThrownBy(() -> market(1, 0, 1, 1, null)).hasMessage("sources must be at least 1, was 0");
        assertThatThrownBy(() -> market(1, 1, 100_001, 1, null))
                .hasMessage("rate must be between 1 and 100000, was 100001.0");
        assertThatThrownBy(() -> Mix.of("bar=80,trades=20")).hasMessageEndingWith("was trades");
        assertThatThrownBy(() -> Mix.of("bar")).hasMessage("A share must look like bar=80, was bar");
        assertThatThrownBy(() -> Mix.of("bar=-1")).hasMessage("A share must be a number of at least 0, was -1");
        assertThatThrownBy(() -> Mix.of("order_book=1")).hasMessageStartingWith("The share of bar must be greater");
    }

    private static Market market(int symbols, int sources, double rate, long seed, @Nullable Instant start) {
        return new Market(Listing.first(symbols), sources, rate, seed, Mix.of(Mix.USUAL), start);
    }

    private static List<MarketRecord> tell(Market market, int seconds) throws InterruptedException {
        List<MarketRecord> records = new ArrayList<>();
        for (Source source : market.open()) {
            records.addAll(tell(source, seconds));
        }
        return records;
    }

    private static List<MarketRecord> tell(Source source, int seconds) throws InterruptedException {
        List<MarketRecord> records = new ArrayList<>();
        source.tell(seconds * SECOND, records::add);
        return records;
    }

    private static Set<String> keys(List<MarketRecord> records) {
        return records.stream().map(MarketRecord::key).collect(Collectors.toSet());
    }

    private static List<String> withoutTimes(List<MarketRecord> records) {
        return records.stream()
                .map(record -> record.toString().replaceFirst("time=\\d+", ""))
                .toList();
    }

    private static double share(List<MarketRecord> records, Class<? extends MarketRecord> type) {
        return records.stream().filter(type::isInstance).count() / (double) records.size();
    }
}

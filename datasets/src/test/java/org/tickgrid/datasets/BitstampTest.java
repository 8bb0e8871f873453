package org.tickgrid.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketRecord;

class BitstampTest {

    private static final long MINUTE = 60_000;

    private final BadRows bad = new BadRows(_ -> {});
    private final List<Bar> trades = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        FileSettings settings = new FileSettings("BTCUSD", "", null, null);
        try (MarketReader reader = MarketFile.bitstamp().open(settings, bad)) {
            for (MarketRecord record = reader.next(); record != null; record = reader.next()) {
                trades.add((Bar) record);
            }
        }
    }

    @Test
    void holdsAHundredThousandGoodTrades() {
        assertThat(bad.count()).isZero();
        assertThat(trades).hasSize(100_000);
        assertThat(trades.getFirst()).isEqualTo(Bar.trade("BTCUSD", 1_385_337_600_000L, 800.01, 0.1));
        assertThat(trades.getLast()).isEqualTo(Bar.trade("BTCUSD", 1_385_913_725_000L, 999, 1.2926331));
        assertThat(trades).extracting(Bar::time).isSorted();
    }

    @Test
    void makesTheGoldenCandles() throws IOException {
        // Given
        String data = System.getenv("TICKGRID_DATA");
        assumeTrue(data != null, "TICKGRID_DATA does not name the folder with the golden candles");
        List<String> golden = Files.readAllLines(Path.of(data, "golden", "candles_1m_bitstamp_btcusd_2013-11-25.csv"));

        // When
        TreeMap<Long, Candle> candles = new TreeMap<>();
        for (Bar trade : trades) {
            candles.computeIfAbsent(Math.floorDiv(trade.time(), MINUTE) * 60, Candle::new)
                    .add(trade);
        }

        // Then
        assertThat(candles).hasSize(9399).hasSize(golden.size() - 1);
        assertThat(candles.values().stream().map(Candle::numbers).toList())
                .isEqualTo(golden.stream().skip(1).map(BitstampTest::numbers).toList());
    }

    private static List<BigDecimal> numbers(String line) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String cell : List.of(line.split(",", -1)).subList(0, 6)) {
            numbers.add(new BigDecimal(cell).stripTrailingZeros());
        }
        return numbers;
    }

    /** A candle in exact arithmetic. */
    private static final class Candle {

        private final long start;
        private final List<BigDecimal> prices = new ArrayList<>();
        private BigDecimal volume = BigDecimal.ZERO;

        Candle(long start) {
            this.start = start;
        }

        void add(Bar trade) {
            prices.add(BigDecimal.valueOf(trade.close()).stripTrailingZeros());
            volume = volume.add(BigDecimal.valueOf(trade.volume()));
        }

        List<BigDecimal> numbers() {
            return List.of(
                    BigDecimal.valueOf(start).stripTrailingZeros(),
                    prices.getFirst(),
                    prices.stream().reduce(BigDecimal::max).orElseThrow(),
                    prices.stream().reduce(BigDecimal::min).orElseThrow(),
                    prices.getLast(),
                    volume.stripTrailingZeros());
        }
    }
}

package org.tickgrid.candles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Clock;
import org.tickgrid.market.Timeframe;

/** One minute is [0, 60) seconds here, and the lag two seconds. */
class SymbolCandlesTest {

    private static final List<Timeframe> TICK_AND_MINUTE = List.of(Timeframe.TICK, Timeframe.M1);

    private SymbolCandles candles = new SymbolCandles("ACME", TICK_AND_MINUTE, 2_000);
    private final List<Candle> closed = new ArrayList<>();

    @Test
    void closesACandleOnlyOnceTheSymbolsOwnClockHasPassedItsEndByTheLag() {
        // Given
        trade(0, 10, 1);
        trade(30, 14, 2);
        trade(61.999, 12, 3);
        assertThat(minutes()).isEmpty();

        // When
        trade(62, 13, 4);

        // Then
        assertThat(minutes()).containsExactly(new Candle("ACME", Timeframe.M1, 0, 0, 10, 14, 10, 14, 3, 2));
    }

    @Test
    void takesABarOutOfOrderWithinTheLagIntoItsOwnCandle() {
        // Given
        trade(0, 10, 1);
        trade(61, 12, 1);

        // When
        boolean inTime = trade(59, 9, 1);
        trade(62, 13, 1);

        // Then
        assertThat(inTime).isTrue();
        assertThat(minutes()).containsExactly(new Candle("ACME", Timeframe.M1, 0, 0, 10, 10, 9, 9, 2, 2));
    }

    @Test
    void refusesABarThatIsOlderThanTheClockByMoreThanTheLag() {
        trade(0, 10, 1);
        trade(62, 12, 1);
        assertThat(trade(60, 11, 1)).isTrue();
        assertThat(trade(59.999, 11, 1)).isFalse();
        assertThat(minutes()).extracting(Candle::bars).containsExactly(1L);
    }

    @Test
    void refusesALagBelowZero() {
        assertThatThrownBy(() -> new SymbolCandles("ACME", TICK_AND_MINUTE, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Lag must not be negative, was -1 ms");
    }

    @Test
    void showsTheFormingCandleOfEachTimeframeWhereverTicksStandInTheList() {
        for (List<Timeframe> timeframes : List.of(
                List.of(Timeframe.M5, Timeframe.TICK, Timeframe.M1),
                List.of(Timeframe.M5, Timeframe.M1),
                List.of(Timeframe.TICK, Timeframe.M1, Timeframe.S5),
                List.of(Timeframe.S5, Timeframe.M1, Timeframe.TICK))) {
            candles = new SymbolCandles("ACME", timeframes, 2_000);
            candles.take(Bar.trade("ACME", 1_000, 10, 1), (_, _) -> {});
            for (int place = 0; place < timeframes.size(); place++) {
                Candle forming = candles.forming(place);
                if (timeframes.get(place) == Timeframe.TICK) {
                    assertThat(forming).isNull();
                } else {
                    assertThat(forming).isNotNull().returns(timeframes.get(place), Candle::timeframe);
                }
            }
        }
    }

    @Test
    void makesATickOfEveryBarInTheLogsOrderBeItLateOrNot() {
        trade(0, 10, 1);
        trade(62, 12, 1);
        trade(1, 11, 1);
        assertThat(closed(Timeframe.TICK))
                .extracting(Candle::ordinal, Candle::start, Candle::close)
                .containsExactly(tuple(0L, 0L, 10.0), tuple(1L, 62_000L, 12.0), tuple(2L, 1_000L, 11.0));
    }

    @Test
    void tellsOfCandlesInTheOrderOfTheirEndsAndOfTheLongestFirst() {
        List<Timeframe> timeframes = List.of(Timeframe.M1, Timeframe.M5, Timeframe.S5);
        candles = new SymbolCandles("ACME", timeframes, 2_000);
        for (long time : new long[] {299_000, 300_500, 900_000}) {
            candles.take(Bar.trade("ACME", time, 10, 1), (_, candle) -> closed.add(candle));
        }
        assertThat(closed)
                .extracting(Candle::timeframe, Candle::end)
                .containsExactly(
                        tuple(Timeframe.M5, 300_000L),
                        tuple(Timeframe.M1, 300_000L),
                        tuple(Timeframe.S5, 300_000L),
                        tuple(Timeframe.S5, 305_000L),
                        tuple(Timeframe.M1, 360_000L),
                        tuple(Timeframe.M5, 600_000L));
    }

    @Test
    void opensWithTheEarliestBarAndClosesWithTheLatestByTheirOwnTimes() {
        trade(1, 10, 1);
        trade(0.5, 11, 1);
        trade(2, 12, 1);
        trade(1.5, 13, 1);
        trade(2, 14, 1);
        trade(62, 1, 1);
        assertThat(minutes()).containsExactly(new Candle("ACME", Timeframe.M1, 0, 0, 11, 14, 10, 14, 5, 5));
    }

    @Test
    void makesNoCandleOfAnEmptyMinute() {
        trade(0, 10, 1);
        trade(300, 11, 1);
        trade(500, 12, 1);
        assertThat(minutes())
                .extracting(Candle::ordinal, Candle::start)
                .containsExactly(tuple(0L, 0L), tuple(1L, 300_000L));
    }

    @Test
    void aClockRecordClosesWhatNothingWasTradedToClose() {
        trade(0, 10, 1);
        candles.take(new Clock("ACME", 62_000, false), this::keep);
        assertThat(minutes()).hasSize(1);
    }

    @Test
    void theEndClosesEverythingAtOnceAndWhatComesThenIsLate() {
        trade(0, 10, 1);
        candles.take(new Clock("ACME", 0, true), this::keep);
        assertThat(minutes()).hasSize(1);
        assertThat(trade(1, 11, 1)).isFalse();
    }

    @Test
    void goesOnWhereItWasSaved() throws IOException {
        // Given
        trade(0, 10, 1);
        trade(61, 12, 1);

        // When
        candles = restored(candles);
        trade(59, 9, 1);
        trade(62, 13, 1);

        // Then
        assertThat(minutes()).containsExactly(new Candle("ACME", Timeframe.M1, 0, 0, 10, 10, 9, 9, 2, 2));
        assertThat(closed(Timeframe.TICK)).extracting(Candle::ordinal).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void showsTheFormingCandleWithTheOrdinalItWillHave() {
        trade(0, 10, 1);
        trade(61, 12, 1);
        assertThat(candles.forming(1)).isEqualTo(new Candle("ACME", Timeframe.M1, 1, 60_000, 12, 12, 12, 12, 1, 1));
    }

    private boolean trade(double seconds, double price, double size) {
        return candles.take(Bar.trade("ACME", Math.round(seconds * 1000), price, size), this::keep);
    }

    private void keep(int timeframe, Candle candle) {
        assertThat(candle.timeframe()).isEqualTo(TICK_AND_MINUTE.get(timeframe));
        closed.add(candle);
    }

    private List<Candle> minutes() {
        return closed(Timeframe.M1);
    }

    private List<Candle> closed(Timeframe timeframe) {
        return closed.stream().filter(candle -> candle.timeframe() == timeframe).toList();
    }

    private static SymbolCandles restored(SymbolCandles candles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        candles.save(new DataOutputStream(bytes));
        SymbolCandles restored = new SymbolCandles("ACME", TICK_AND_MINUTE, 2_000);
        restored.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        return restored;
    }
}

package org.tickgrid.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.indicators.Sma;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.FormingReadings;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

class IndicatorFoldTest {

    private static final IndicatorSettings SECONDS =
            new IndicatorSettings(List.of(Timeframe.S1), new IndicatorSet(List.of(new Sma(2))), Duration.ofSeconds(2));

    private final FoldRun run = new FoldRun(symbol -> new IndicatorFold(symbol, SECONDS));

    @Test
    void readsEachClosedCandleAndLeavesTheValueOutUntilWarmedUp() {
        run.take(trade(0, 10), trade(1_000, 20), trade(2_000, 30), trade(4_000, 40));
        assertThat(run.emitted(Reading.class).stream().distinct())
                .extracting(
                        reading -> reading.candle().close(),
                        Reading::seen,
                        reading -> reading.value("sma(2)").isPresent(),
                        reading -> reading.value("sma(2)").orElse(0))
                .containsExactly(tuple(10.0, 1L, false, 0.0), tuple(20.0, 2L, true, 15.0));
    }

    @Test
    void showsTheFormingCandleWithTheValuesItWouldHave() {
        run.take(trade(0, 10), trade(1_000, 20), trade(4_000, 40)).show();
        FormingReadings shown = run.emitted(FormingReadings.class).getLast();
        Reading forming = shown.reading(Timeframe.S1).orElseThrow();
        assertThat(forming.closed()).isFalse();
        assertThat(forming.value("sma(2)")).hasValue(30);
        assertThat(forming.position()).isEqualTo(new LogPosition(3, 2));
    }

    @Test
    void showsTheFormingCandlesOfAllTimeframesAsOneValue() {
        FoldRun both = new FoldRun(symbol -> new IndicatorFold(
                symbol,
                new IndicatorSettings(
                        List.of(Timeframe.TICK, Timeframe.S1, Timeframe.S5),
                        new IndicatorSet(List.of(new Sma(1))),
                        Duration.ofSeconds(2))));
        both.take(trade(0, 10), trade(1_000, 20), trade(4_000, 40)).show();
        assertThat(both.emitted(FormingReadings.class))
                .singleElement()
                .satisfies(shown -> assertThat(shown.readings())
                        .extracting(
                                reading -> reading.candle().timeframe(),
                                reading -> reading.candle().low(),
                                reading -> reading.value("sma(1)").orElseThrow())
                        .containsExactly(tuple(Timeframe.S1, 40.0, 40.0), tuple(Timeframe.S5, 10.0, 40.0)));
    }

    @Test
    void whatWasNotShownBeforeARestartIsShownAfterIt() {
        run.take(trade(0, 10), trade(1_000, 20), trade(4_000, 40)).restart().show();
        assertThat(run.emitted(FormingReadings.class)).singleElement().satisfies(shown -> {
            assertThat(shown.reading(Timeframe.S1).orElseThrow().value("sma(2)"))
                    .hasValue(30);
            assertThat(shown.position()).isEqualTo(new LogPosition(3, 2));
            assertThat(shown.received()).isEqualTo(1_002);
        });
    }

    @Test
    void showingDoesNotChangeWhatComes() {
        run.take(trade(0, 10)).show().take(trade(1_000, 20)).show().take(trade(4_000, 40));
        assertThat(run.emitted(Reading.class).getLast().value("sma(2)")).hasValue(15);
    }

    @Test
    void aLateBarIsCountedAndRejectedWithItsPlaceInTheLogAndItsOwnBytes() {
        run.take(trade(10_000, 10), trade(7_999, 9));
        assertThat(run.counted).containsEntry(Tally.LATE, 1);
        assertThat(run.rejected).singleElement().satisfies(rejection -> {
            assertThat(rejection.position()).isEqualTo(new LogPosition(3, 1));
            assertThat(rejection.reason()).isEqualTo("late");
            assertThat(rejection.value()).isEqualTo("7.999");
            assertThat(rejection.original()).asString().isEqualTo("original");
        });
    }

    @Test
    void theEndClosesWhatIsOpen() {
        run.take(trade(0, 10), new Clock("ACME", 0, true));
        assertThat(run.emitted(Reading.class).stream().distinct())
                .singleElement()
                .matches(Reading::closed);
    }

    @Test
    void goesOnAfterARestartAsIfNothingHadHappened() {
        run.take(trade(0, 10)).restart().take(trade(1_000, 20)).restart().take(trade(4_000, 40));
        assertThat(run.emitted(Reading.class).getLast().value("sma(2)")).hasValue(15);
    }

    @Test
    void countsTheClosedCandlesOfAllTimeframesButTicks() {
        IndicatorSettings settings = new IndicatorSettings(
                List.of(Timeframe.TICK, Timeframe.S1, Timeframe.M1), new IndicatorSet(List.of()), Duration.ZERO);
        FoldRun three = new FoldRun(symbol -> new IndicatorFold(symbol, settings));
        three.take(trade(0, 10), trade(500, 10), trade(1_000, 20)).restart().take(new Clock("ACME", 1_000, true));
        assertThat(three.counted).containsEntry(Tally.CANDLES, 3).containsEntry(Tally.READINGS, 6);
    }

    @Test
    void whatIsToldAtOnceIsATickAndEveryOtherCandleWaitsToBeWritten() {
        IndicatorSettings settings = new IndicatorSettings(
                List.of(Timeframe.TICK, Timeframe.S1, Timeframe.M1), new IndicatorSet(List.of()), Duration.ZERO);
        FoldRun run = new FoldRun(symbol -> new IndicatorFold(symbol, settings));

        run.take(trade(0, 10), trade(60_000, 20)).show();

        assertThat(run.emitted(IndicatorPipeline.TICK))
                .extracting(this::timeframe)
                .containsExactly(Timeframe.TICK);
        assertThat(run.emitted(IndicatorPipeline.CANDLES))
                .extracting(this::timeframe)
                .containsExactly(Timeframe.S1, Timeframe.M1);
    }

    private Timeframe timeframe(Object reading) {
        return ((Reading) reading).candle().timeframe();
    }

    @Test
    void refusesATimeframeTwice() {
        IndicatorSet none = new IndicatorSet(List.of());
        assertThatThrownBy(() -> new IndicatorSettings(List.of(Timeframe.S1, Timeframe.S1), none, Duration.ZERO))
                .hasMessage("Timeframes must differ and not be none, were [1s, 1s]");
    }

    private static Bar trade(long time, double price) {
        return Bar.trade("ACME", time, price, 1);
    }
}

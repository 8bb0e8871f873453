package org.tickgrid.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestTest {

    private static final long MICROSECOND = Duration.ofMillis(1).toNanos() / 1_000;
    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    private long now;
    private long late;
    private final List<Long> rests = new ArrayList<>();
    private final Rest rest = rest(2 * MILLISECOND);

    @Test
    void onAnIdleMachineItIsWhatWasAskedFor() {
        late = 200 * MICROSECOND;
        take(rest, 100);
        assertThat(rests).containsOnly(2 * MILLISECOND);
    }

    @Test
    void whereTheThreadWaitsForAProcessorItGrowsByTwiceThatWait() {
        late = 5 * MILLISECOND;
        take(rest, 200);
        assertThat(rests).isSorted().startsWith(2 * MILLISECOND);
        assertThat(rests.get(16)).isBetween(7 * MILLISECOND, 9 * MILLISECOND);
        assertThat(rests.getLast()).isBetween(11_599 * MICROSECOND, 11_600 * MICROSECOND);
    }

    @Test
    void itIsNeverLongerThanFiftyMilliseconds() {
        late = 1_000 * MILLISECOND;
        take(rest, 100);
        assertThat(rests).isSorted().endsWith(50 * MILLISECOND);
    }

    @Test
    void oneLongPauseCountsLittle() {
        late = 1_000 * MILLISECOND;
        take(rest, 1);
        late = 0;
        take(rest, 1);
        assertThat(rests.getLast()).isBetween(7 * MILLISECOND, 8 * MILLISECOND);
    }

    @Test
    void itIsShortAgainWhenTheMachineIsIdleAgain() {
        late = 100 * MILLISECOND;
        take(rest, 100);
        late = 100 * MICROSECOND;
        take(rest, 120);
        assertThat(rests.getLast()).isEqualTo(2 * MILLISECOND);
    }

    @Test
    void anAwakeningBeforeItsTimeIsForgotten() {
        late = -2 * MILLISECOND;
        take(rest, 100);
        late = MILLISECOND;
        take(rest, 16);
        assertThat(rests).isSorted().startsWith(2 * MILLISECOND);
        assertThat(rests.getLast()).isBetween(2_600 * MICROSECOND, 3_600 * MICROSECOND);
    }

    @Test
    void aLongerOneThatIsAskedForIsNeverCut() {
        late = 100 * MILLISECOND;
        take(rest(70 * MILLISECOND), 100);
        assertThat(rests).containsOnly(70 * MILLISECOND);
    }

    @Test
    void whereNoneIsAskedForThereIsNoneHoweverBusyTheMachineIs() {
        late = 100 * MILLISECOND;
        take(rest(0), 100);
        assertThat(rests).isEmpty();
    }

    private Rest rest(long least) {
        return new Rest(Duration.ofNanos(least), () -> now, this::park);
    }

    private void park(long nanos) {
        rests.add(nanos);
        now += nanos + late;
    }

    private static void take(Rest rest, int times) {
        for (int i = 0; i < times; i++) {
            rest.take();
        }
    }
}

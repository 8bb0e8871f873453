package org.tickgrid.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tickgrid.log.Turns.Turn;

class NewsTest {

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();
    private static final int MANY = 2_000;

    private final News news = new News(new Unsent((_, _) -> true), Duration.ofMillis(2), 0);
    private int told;
    private int shown;

    @Test
    void whenLittleComesAKeyIsToldEachTimeAndShownFiveTimesASecond() {
        changeForASecond(Flow.LIGHT, 1, 10);
        assertThat(told).isEqualTo(100);
        assertThat(shown).isEqualTo(5);
    }

    @Test
    void whenABusyReaderIsInTimeAKeyIsToldTwentyTimesASecondAndShownFiveTimes() {
        changeForASecond(Flow.BUSY, 1, 10);
        assertThat(told).isEqualTo(20);
        assertThat(shown).isEqualTo(5);
    }

    @Test
    void inABacklogAKeyIsToldFourTimesASecondAndShownOnce() {
        changeForASecond(Flow.BACKLOG, 1, 10);
        assertThat(told).isEqualTo(4);
        assertThat(shown).isEqualTo(1);
    }

    @Test
    void ofManyKeysABusyReaderTellsAndShowsAHundredAtOnceAndThenOneEveryTwoMilliseconds() {
        changeForASecond(Flow.BUSY, MANY, 100);
        assertThat(told).isEqualTo(100 + 450);
        assertThat(shown).isEqualTo(100 + 450);
    }

    @Test
    void ofManyKeysInABacklogTwentyAreToldAndShownAtOnceAndThenOneEveryTenMilliseconds() {
        changeForASecond(Flow.BACKLOG, MANY, 100);
        assertThat(told).isEqualTo(20 + 90);
        assertThat(shown).isEqualTo(20 + 90);
    }

    @Test
    void ofManyKeysAReaderThatRestsForFiftyMillisecondsShowsOneForEveryTwoOfThem() {
        changeForASecond(Flow.LIGHT, MANY, 50);
        assertThat(shown).isEqualTo(500);
    }

    @Test
    void aReaderThatRestsForLongerShowsLess() {
        changeForASecond(Flow.LIGHT, MANY, 100);
        assertThat(shown).isEqualTo(250);
    }

    @Test
    void whenLittleComesAgainAllThatWaitAreToldAtOnce() {
        changeForASecond(Flow.BACKLOG, MANY, 1_000);
        assertThat(told).isEqualTo(20);
        news.tellInGoodTime(MILLISECOND, Flow.LIGHT);
        assertThat(told).isEqualTo(MANY);
    }

    /** @param step milliseconds from one change of all keys to the next */
    private void changeForASecond(Flow flow, int keys, int step) {
        List<Turn> turns = Stream.generate(() -> new Turn("ACME", new Counted(), new NoResults()))
                .limit(keys)
                .toList();
        for (int now = 0; now < 1_000; now += step) {
            turns.forEach(news::add);
            news.tellInGoodTime(now * MILLISECOND, flow);
        }
    }

    private final class Counted extends Silent {

        @Override
        public void tell(Results results) {
            told++;
        }

        @Override
        public void show(Results results) {
            shown++;
        }
    }
}

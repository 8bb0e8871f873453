package org.tickgrid.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class InFlightTest {

    private static final int MOST = 100;

    private static final int LARGEST_BODY = 10;

    private static final int LEAST = 2 * LARGEST_BODY;

    private static final Duration QUICK = Duration.ofMillis(999);

    private long now;

    /** Kafka may take 4 seconds, so an answer is quick within one, and slow after 2. */
    private final InFlight inFlight = new InFlight(
            new IngestSettings(
                    DataSize.ofBytes(LARGEST_BODY),
                    DataSize.ofBytes(10),
                    5,
                    DataSize.ofBytes(MOST),
                    Duration.ofMinutes(1)),
            new KafkaSettings(
                    "127.0.0.1:9092",
                    (short) 1,
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(1),
                    Duration.ZERO,
                    "none",
                    Map.of()),
            new SimpleMeterRegistry(),
            () -> now);

    @Test
    void refusesWhatIsBeyondItsBoundUntilAShareIsGivenBack() {
        try (InFlight.Share first = inFlight.share();
                InFlight.Share second = inFlight.share()) {
            first.take(12);
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> second.take(9));

            second.take(8);
            first.close();

            assertThatCode(() -> second.take(12)).doesNotThrowAnyException();
        }
        assertThat(room()).isEqualTo(LEAST);
    }

    @Test
    void refusesWhatIsAnnouncedWhenThereIsNoRoomForItAndTakesNothingForItWhenThereIs() {
        try (InFlight.Share first = inFlight.share();
                InFlight.Share second = inFlight.share()) {
            first.take(12);

            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> second.announce(9));
            second.announce(8);

            assertThat(room()).isEqualTo(8);
        }
    }

    @Test
    void letsInAsMuchMoreAsWasAnsweredQuicklyUpToTheMost() {
        answerFull(QUICK);
        assertThat(room()).isEqualTo(40);
        answerFull(QUICK);
        assertThat(room()).isEqualTo(80);
        answerFull(QUICK);
        assertThat(room()).isEqualTo(MOST);
    }

    @Test
    void learnsNothingFromQuickAnswersToLittle() {
        for (int i = 0; i < 100; i++) {
            answer(LEAST / 2, QUICK);
        }
        assertThat(room()).isEqualTo(LEAST);
    }

    @Test
    void letsInAsMuchAsBeforeWhileTwiceAsMuchWouldBeSlow() {
        answerFull(Duration.ofSeconds(1));
        assertThat(room()).isEqualTo(LEAST);
    }

    @Test
    void letsInHalfAsMuchAfterASlowAnswer() {
        raiseToTheMost();
        answerFull(Duration.ofSeconds(2));
        assertThat(room()).isEqualTo(50);
        answerFull(Duration.ofSeconds(5));
        assertThat(room()).isEqualTo(25);
    }

    @Test
    void countsOneOfThoseThatWaitedBesideEachOther() {
        raiseToTheMost();
        long begun = now;
        now += Duration.ofSeconds(3).toNanos();
        inFlight.acknowledged(begun, 1);
        inFlight.acknowledged(begun, 1);
        inFlight.late(begun + 1);
        assertThat(room()).isEqualTo(50);
    }

    @Test
    void letsInNoMoreForAnAnswerToWhatBeganBeforeItWasHalved() {
        raiseToTheMost();
        try (InFlight.Share share = inFlight.share()) {
            share.take(MOST / 2);
            long begun = now;
            inFlight.late(begun);
            now += 1;
            inFlight.late(now);
            inFlight.acknowledged(begun, MOST / 2);
        }
        assertThat(room()).isEqualTo(25);
    }

    @Test
    void letsInTwoOfTheLargestBodiesHoweverSlowKafkaIs() {
        raiseToTheMost();
        for (int i = 0; i < 10; i++) {
            answerFull(Duration.ofSeconds(3));
        }
        assertThat(room()).isEqualTo(LEAST);
    }

    @Test
    void letsInLessWhileKafkaRefusesHoweverSoonItDoes() {
        raiseToTheMost();
        for (int i = 0; i < 60; i++) {
            inFlight.late(now);
            now += Duration.ofSeconds(1).toNanos();
        }
        assertThat(room()).isEqualTo(LEAST);
    }

    private void raiseToTheMost() {
        while (room() < MOST) {
            answerFull(QUICK);
        }
    }

    /** As many as are let in, all answered after a time. */
    private void answerFull(Duration time) {
        answer(room(), time);
    }

    private void answer(int size, Duration time) {
        try (InFlight.Share share = inFlight.share()) {
            share.take(size);
            long begun = now;
            now += time.toNanos();
            inFlight.acknowledged(begun, size);
        }
    }

    /** What may be under way now. */
    private int room() {
        try (InFlight.Share share = inFlight.share()) {
            int room = 0;
            while (true) {
                try {
                    share.take(1);
                    room++;
                } catch (Refusal full) {
                    return room;
                }
            }
        }
    }
}

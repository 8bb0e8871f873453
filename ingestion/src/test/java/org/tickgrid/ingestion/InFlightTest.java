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

    private long now;

    /** Kafka may take 4 seconds, so an answer is slow after 2. */
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
            first.take(60);
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> second.take(41));

            second.take(40);
            first.close();

            assertThatCode(() -> second.take(60)).doesNotThrowAnyException();
        }
        assertThatCode(() -> inFlight.share().take(MOST)).doesNotThrowAnyException();
    }

    @Test
    void letsInHalfAsMuchAfterASlowAnswer() {
        answerIn(Duration.ofSeconds(2));
        assertThat(room()).isEqualTo(50);
        answerIn(Duration.ofSeconds(5));
        assertThat(room()).isEqualTo(25);
    }

    @Test
    void countsOneOfThoseThatWaitedBesideEachOther() {
        long begun = now;
        now += Duration.ofSeconds(3).toNanos();
        inFlight.acknowledged(begun);
        inFlight.acknowledged(begun);
        inFlight.late(begun + 1);
        assertThat(room()).isEqualTo(50);
    }

    @Test
    void letsInTwoOfTheLargestBodiesHoweverSlowKafkaIs() {
        for (int i = 0; i < 10; i++) {
            answerIn(Duration.ofSeconds(3));
        }
        assertThat(room()).isEqualTo(2 * LARGEST_BODY);
    }

    @Test
    void letsInMoreAgainWhileAnswersAreQuick() {
        answerIn(Duration.ofSeconds(3));
        for (int i = 0; i < 6; i++) {
            answerIn(Duration.ofSeconds(1));
        }
        assertThat(room()).isEqualTo(70);
        for (int i = 0; i < 30; i++) {
            answerIn(Duration.ofSeconds(1));
        }
        assertThat(room()).isEqualTo(MOST);
    }

    @Test
    void letsInLessWhileKafkaRefusesHoweverSoonItDoes() {
        for (int i = 0; i < 60; i++) {
            inFlight.late(now);
            now += Duration.ofSeconds(1).toNanos();
        }
        assertThat(room()).isEqualTo(2 * LARGEST_BODY);
    }

    private void answerIn(Duration time) {
        long begun = now;
        now += time.toNanos();
        inFlight.acknowledged(begun);
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

package org.tickgrid.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class SharedHealthTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void nobodyIsAskedUntilSomebodyWantsToKnow() {
        SharedHealth health = new SharedHealth(this::up, LONG, LONG, LONG);
        assertThat(asked).hasValue(0);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(asked).hasValue(1);
    }

    @Test
    void anAnswerGoesToAllWhoWantItSoonAfter() {
        SharedHealth health = new SharedHealth(this::up, LONG, LONG, LONG);
        health.health();
        assertThat(health.health().getDetails()).containsEntry("asked", 1);
    }

    @Test
    void anAnswerThatIsNoLongerFreshIsAskedForAnew() {
        SharedHealth health = new SharedHealth(this::up, Duration.ZERO, LONG, LONG);
        health.health();
        assertThat(health.health().getDetails()).containsEntry("asked", 2);
    }

    @Test
    void aSlowQuestionIsNotAskedTwiceAndNobodyWaitsForItLong() {
        CountDownLatch slow = new CountDownLatch(1);
        SharedHealth health = new SharedHealth(after(slow), Duration.ZERO, SHORT, LONG);
        for (int i = 0; i < 3; i++) {
            assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        }
        assertThat(health.health().getDetails()).containsEntry("reason", "Other members have not answered for 50 ms");
        assertThat(asked).hasValue(1);

        slow.countDown();
        await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void aQuestionThatIsNeverAnsweredIsAskedAnew() {
        SharedHealth health = new SharedHealth(after(new CountDownLatch(1)), Duration.ZERO, SHORT, SHORT);
        health.health();
        health.health();
        assertThat(asked).hasValueGreaterThan(1);
    }

    @Test
    void aQuestionThatFailsSaysWhy() {
        SharedHealth health = new SharedHealth(
                () -> {
                    throw new IllegalStateException("The member left");
                },
                LONG,
                LONG,
                LONG);
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails().get("reason")).asString().contains("The member left");
    }

    private Health up() {
        return Health.up().withDetail("asked", asked.incrementAndGet()).build();
    }

    private Supplier<Health> after(CountDownLatch slow) {
        return () -> {
            Health up = up();
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return up;
        };
    }
}

package org.tickgrid.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class RenewedHealthTest {

    private final AtomicLong now = new AtomicLong(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final RenewedHealth health = new RenewedHealth(
            () -> Health.up().withDetail("asked", asked.incrementAndGet()).build(), Duration.ofSeconds(15), now::get);

    @Test
    void isOutOfServiceUntilItWasAskedFor() {
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(asked).hasValue(0);
    }

    @Test
    void tellsTheLastAnswerHoweverOftenItIsAsked() {
        health.renew();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("asked", 1);
        assertThat(asked).hasValue(1);
        health.renew();
        assertThat(health.health().getDetails()).containsEntry("asked", 2);
    }

    @Test
    void anAnswerThatIsTooOldDoesNotHold() {
        health.renew();
        now.addAndGet(Duration.ofSeconds(15).toNanos());
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails())
                .containsEntry("secondsOld", 16L)
                .containsEntry("asked", 1);
    }
}

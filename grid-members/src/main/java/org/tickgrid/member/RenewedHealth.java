package org.tickgrid.member;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health that takes other members to know: they are asked by {@link #renew}, and whoever asks this one is told at once what
 * they said last. So a busy grid is not kept busy by those who want to know how it is.
 */
final class RenewedHealth implements HealthIndicator {

    private final Supplier<Health> question;
    private final Duration longest;
    private final LongSupplier clock;
    private volatile Answer last = new Answer(Health.outOfService().build(), 0);

    private record Answer(Health health, long at) {}

    /**
     * @param longest time that an answer holds
     * @param clock nanoseconds
     */
    RenewedHealth(Supplier<Health> question, Duration longest, LongSupplier clock) {
        this.question = question;
        this.longest = longest;
        this.clock = clock;
    }

    /** Asks anew, and waits for the answer. */
    void renew() {
        Health health = question.get();
        last = new Answer(health, clock.getAsLong());
    }

    /** The last answer; out of service, with its age in seconds, when that is too old. */
    @Override
    public Health health() {
        Answer answer = last;
        Duration age = Duration.ofNanos(clock.getAsLong() - answer.at());
        return answer.at() == 0 || age.compareTo(longest) <= 0
                ? answer.health()
                : Health.outOfService()
                        .withDetails(answer.health().getDetails())
                        .withDetail("secondsOld", age.toSeconds())
                        .build();
    }
}

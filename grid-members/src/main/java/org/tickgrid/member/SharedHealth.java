package org.tickgrid.member;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health that takes other members to know. They are asked one question at a time, whose answer goes to all who want it
 * meanwhile and for a moment after; and nobody waits for it long. So a busy grid is not kept busy by those who want to know
 * how it is.
 */
final class SharedHealth implements HealthIndicator {

    private final Supplier<Health> question;
    private final Duration fresh;
    private final Duration patience;
    private final Duration lost;
    private CompletableFuture<Health> answer =
            CompletableFuture.completedFuture(Health.unknown().build());
    private long asked;

    /**
     * @param fresh how long after it was asked a question is not asked again
     * @param patience how long its answer is waited for
     * @param lost how long after it was asked a question without an answer is asked again: it may have gone to a member that
     *     left
     */
    SharedHealth(Supplier<Health> question, Duration fresh, Duration patience, Duration lost) {
        this.question = question;
        this.fresh = fresh;
        this.patience = patience;
        this.lost = lost;
        asked = System.nanoTime() - fresh.toNanos();
    }

    /** Out of service, with the reason, also when the others do not answer. */
    @Override
    public Health health() {
        try {
            return answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return outOfService("Other members have not answered for " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            return outOfService(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return outOfService("Interrupted");
        }
    }

    private synchronized CompletableFuture<Health> answer() {
        long age = System.nanoTime() - asked;
        if (age >= (answer.isDone() ? fresh : lost).toNanos()) {
            asked = System.nanoTime();
            answer = CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
        }
        return answer;
    }

    private static Health outOfService(String reason) {
        return Health.outOfService().withDetail("reason", reason).build();
    }
}

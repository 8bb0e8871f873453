package org.tickgrid.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Allowance allowance = new Allowance(0);
    private long kept = 40 * MILLISECOND;

    @Test
    void aFewTurnsAreThereAtOnceAndThoseBehindThemComeOneByOne() {
        assertThat(spend(0)).isEqualTo(20);
        assertThat(spend(MILLISECOND)).isZero();
        assertThat(spend(2 * MILLISECOND)).isEqualTo(1);
        assertThat(spend(7 * MILLISECOND)).isEqualTo(2);
    }

    @Test
    void soManyASecondAreSpentHoweverOftenItIsAsked() {
        long spent = LongStream.rangeClosed(0, 1_000)
                .map(i -> spend(i * MILLISECOND))
                .sum();
        assertThat(spent).isEqualTo(520);
    }

    @Test
    void whatWasNotSpentForLongIsNotKept() {
        spend(0);
        assertThat(spend(60 * SECOND)).isEqualTo(20);
    }

    @Test
    void whereTurnsAreKeptForLongerNoneIsLostToWhoeverAsksSeldom() {
        kept = 200 * MILLISECOND;
        spend(0);
        long spent = LongStream.rangeClosed(1, 10)
                .map(i -> spend(i * 100 * MILLISECOND))
                .sum();
        assertThat(spent).isEqualTo(500);
    }

    private long spend(long now) {
        long spent = 0;
        while (allowance.spend(now, 2 * MILLISECOND, kept)) {
            spent++;
        }
        return spent;
    }
}

package org.tickgrid.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrainTest {

    private final Drain drain = new Drain(2);

    @Test
    void beginsWhenAllMembersTakeTheirShare() {
        assertThat(drain.begins(Looks.at(1, 500, "a"))).isFalse();
        assertThat(drain.begins(Looks.at(2, "STARTING", 0, "a", "b"))).isFalse();
        assertThat(drain.begins(Looks.at(3, 500, "a", "b"))).isTrue();
        assertThat(drain.isDry()).isFalse();
    }

    @Test
    void countsWhatTheSlowestJobTakes() {
        drain.begins(Looks.at(3, 500, "a", "b"));
        drain.take(Looks.at(4, 500, "a", "b"));
        drain.take(Looks.at(6, 700, "a", "b"));

        assertThat(drain.taken()).isEqualTo(500 + 2 * 700);
        assertThat(drain.time()).isEqualTo(6_000);
    }

    @Test
    void isDryWhenNothingIsTakenAnyMore() {
        drain.begins(Looks.at(3, 500, "a", "b"));
        drain.take(Looks.at(4, 0, "a", "b"));
        assertThat(drain.isIdle()).isTrue();
        drain.take(Looks.at(5, 500, "a", "b"));
        assertThat(drain.isIdle()).as("it only stood still").isFalse();
        LongStream.range(6, 9).forEach(second -> {
            assertThat(drain.isDry()).isFalse();
            drain.take(Looks.at(second, 0, "a", "b"));
        });

        assertThat(drain.isDry()).isTrue();
    }

    @Test
    void givesMembersThatHaveNotBegunMoreTime() {
        LongStream.range(1, 10)
                .forEach(second ->
                        assertThat(drain.begins(Looks.at(second, 0, "a", "b"))).isFalse());

        assertThat(drain.begins(Looks.at(10, 0, "a", "b"))).isTrue();
        assertThat(drain.isDry()).isTrue();
    }
}

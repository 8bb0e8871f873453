package org.tickgrid.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tickgrid.kubernetes.GridLook.Member;

class FlowTest {

    private final Flow flow = new Flow(Set.of("a"));

    @Test
    void holdsAtOnceWhereNothingHasChanged() {
        flow.take(Looks.at(1, 400, "a"));

        assertThat(flow.holds(1)).isTrue();
        assertThat(flow.longest()).isZero();
    }

    @Test
    void holdsOnceItHasGoneOnForSomeSecondsAndCountsFromItsBeginning() {
        flow.take(Looks.at(10, "STARTING", 0, "a", "b"));
        flow.take(Looks.at(13, 400, "a", "b"));
        flow.take(Looks.at(17, 400, "a", "b"));
        assertThat(flow.holds(2)).isFalse();

        flow.take(Looks.at(18, 400, "a", "b"));

        assertThat(flow.holds(2)).isTrue();
        assertThat(flow.longest()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void isNotTakenInByWhatWasSaidBeforeAMemberWent() {
        flow.take(Looks.at(9, 400, "a", "b"));
        flow.take(Looks.at(10, 400, "a"));
        flow.take(Looks.at(12, "STARTING", 0, "a"));
        flow.take(Looks.at(15, 400, "a"));
        flow.take(Looks.at(20, 400, "a"));

        assertThat(flow.holds(1)).isTrue();
        assertThat(flow.longest())
                .as("since the first change, which it had not come over")
                .isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void countsFromTheFirstOfTwoMembersThatComeOneAfterTheOther() {
        flow.take(Looks.at(10, "STARTING", 0, "a", "b"));
        flow.take(Looks.at(12, 400, "a", "b"));
        flow.take(Looks.at(14, 400, "a", "b", "c"));
        flow.take(Looks.at(19, 400, "a", "b", "c"));

        assertThat(flow.holds(3)).isTrue();
        assertThat(flow.longest()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void doesNotHoldWhileAMemberTakesNothing() {
        GridLook before = Looks.at(10, 400, "a", "b");
        flow.take(new GridLook(
                10_000,
                List.of(new Member("a", 400, false), new Member("b", 0, false)),
                before.jobs(),
                OptionalLong.empty()));

        assertThat(flow.holds(2)).isFalse();
    }
}

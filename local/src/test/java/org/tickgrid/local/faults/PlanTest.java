package org.tickgrid.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final List<Plan> HUNDRED =
            IntStream.rangeClosed(1, 100).mapToObj(round -> Plan.of(1, round)).toList();

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(Plan.of(7, 3)).isEqualTo(Plan.of(7, 3));
        assertThat(Plan.of(7, 3).faults()).isNotEqualTo(Plan.of(8, 3).faults());
        assertThat(Plan.of(7, 3).faults()).isNotEqualTo(Plan.of(7, 4).faults());
    }

    @Test
    void aHundredRoundsKillAndFreezeEveryProcessAndHaveFaultsOfEachKind() {
        List<Fault> faults =
                HUNDRED.stream().flatMap(plan -> plan.faults().stream()).toList();

        assertThat(faults).extracting(Fault::kind).contains(Fault.Kind.values());
        for (Fault.Kind kind : List.of(Fault.Kind.KILL, Fault.Kind.FREEZE)) {
            assertThat(faults)
                    .filteredOn(fault -> fault.kind() == kind)
                    .extracting(Fault::victim)
                    .containsAll(Plan.VICTIMS);
        }
    }

    @Test
    void somethingIsFrozenAndCutOffForLessAndForMoreThanAMemberIsWaitedFor() {
        Duration patience = Duration.ofSeconds(10);

        for (Fault.Kind kind : List.of(Fault.Kind.FREEZE, Fault.Kind.CUT)) {
            assertThat(HUNDRED.stream()
                            .flatMap(plan -> plan.faults().stream())
                            .filter(fault -> fault.kind() == kind)
                            .map(fault -> fault.length().compareTo(patience) > 0))
                    .contains(true, false);
        }
    }

    @Test
    void faultsAreInTheOrderOfTheirMoments() {
        assertThat(HUNDRED)
                .allSatisfy(
                        plan -> assertThat(plan.faults()).extracting(Fault::at).isSorted());
    }
}

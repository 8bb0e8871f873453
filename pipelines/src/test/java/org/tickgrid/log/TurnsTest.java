package org.tickgrid.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.log.Turns.Kind;
import org.tickgrid.log.Turns.Turn;

class TurnsTest {

    private static final long REST = 100;

    private final Turns turns = new Turns(Kind.TELLING);
    private final List<Turn> taken = new ArrayList<>();
    private final Turn acme = turn();
    private final Turn beta = turn();

    @Test
    void aKeyThatHasRestedGetsItsTurnAtOnce() {
        turns.add(acme);
        assertThat(taken(0)).containsExactly(acme);
        turns.add(acme);
        assertThat(taken(5 * REST)).containsExactly(acme);
    }

    @Test
    void aKeyThatChangesAllTheTimeGetsOneTurnInEachRest() {
        for (long now = 0; now < 10 * REST; now++) {
            turns.add(acme);
            take(now, 1);
        }
        assertThat(taken).hasSize(10);
    }

    @Test
    void aChangeDuringTheRestIsTakenAtItsEnd() {
        turns.add(acme);
        taken(0);
        turns.add(acme);
        assertThat(taken(REST - 1)).isEmpty();
        assertThat(taken(REST)).containsExactly(acme);
    }

    @Test
    void aKeyWithoutNewsGetsNoTurn() {
        turns.add(acme);
        taken(0);
        assertThat(taken(5 * REST)).isEmpty();
    }

    @Test
    void whereThereIsNoRoomForAllTheOthersFollowInTheOrderOfTheirNews() {
        turns.add(beta);
        turns.add(acme);
        assertThat(take(0, 1)).isFalse();
        turns.add(beta);
        assertThat(take(REST, 2)).isTrue();
        assertThat(taken).containsExactly(beta, acme, beta);
    }

    @Test
    void nobodyRestsWhenAllIsWanted() {
        turns.add(acme);
        taken(0);
        turns.add(acme);
        taken.clear();
        turns.take(0, Long.MIN_VALUE, () -> true, taken::add);
        assertThat(taken).containsExactly(acme);
    }

    @Test
    void aKeyHasATurnOfEachKind() {
        Turns showing = new Turns(Kind.SHOWING);
        turns.add(acme);
        showing.add(acme);

        assertThat(taken(0)).containsExactly(acme);

        assertThat(acme.hasNews(Kind.TELLING)).isFalse();
        assertThat(acme.hasNews(Kind.SHOWING)).isTrue();
        taken.clear();
        showing.take(0, REST, () -> true, taken::add);
        assertThat(taken).containsExactly(acme);
    }

    private List<Turn> taken(long now) {
        taken.clear();
        take(now, Integer.MAX_VALUE);
        return taken;
    }

    private boolean take(long now, int room) {
        int most = taken.size() + Math.min(room, 1_000);
        return turns.take(now, REST, () -> taken.size() < most, taken::add);
    }

    private static Turn turn() {
        return new Turn("ACME", new Silent(), new NoResults());
    }
}

package org.tickgrid.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What goes wrong in a round, and when: the same for the same seed and number, whatever this machine allows.
 *
 * @param seed of this round alone
 */
record Plan(int round, long seed, List<Fault> faults) {

    /** All that can be killed or frozen: two of each that has replicas. */
    static final List<String> VICTIMS = List.of(
            "member-1",
            "member-2",
            "member-1",
            "member-2",
            "kafka",
            "kafka",
            "postgres",
            "ingestion-1",
            "ingestion-2",
            "web-app-1",
            "web-app-2",
            "notifications",
            "notifications",
            "haproxy");

    private static final int FAULTS = 3;
    private static final int FIRST = 1_000;
    private static final int LAST = 12_000;
    private static final int SHORTEST = 500;
    private static final int LONGEST_FREEZE = 12_000;
    private static final int LONGEST_CUT = 15_000;
    private static final int LONGEST_FILL = 8_000;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    static Plan of(long campaign, int round) {
        long seed = ((campaign * MIX + round) * MIX) >>> 16;
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < FAULTS; i++) {
            faults.add(next(random));
        }
        faults.sort(Comparator.comparing(Fault::at));
        return new Plan(round, seed, List.copyOf(faults));
    }

    private static Fault next(Random random) {
        Duration at = Duration.ofMillis(random.nextInt(FIRST, LAST));
        int dice = random.nextInt(100);
        String victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
        int share = random.nextInt(1_000);
        if (dice < 42) {
            return new Fault(Fault.Kind.KILL, victim, at, Duration.ZERO);
        }
        if (dice < 70) {
            return new Fault(Fault.Kind.FREEZE, victim, at, between(SHORTEST, LONGEST_FREEZE, share));
        }
        if (dice < 80) {
            return new Fault(Fault.Kind.CUT, "", at, between(SHORTEST, LONGEST_CUT, share));
        }
        if (dice < 88) {
            return new Fault(Fault.Kind.FILL, "", at, between(SHORTEST, LONGEST_FILL, share));
        }
        return dice < 94
                ? new Fault(Fault.Kind.STEP_FORWARD, "", at, Duration.ofSeconds(5 + share))
                : new Fault(Fault.Kind.STEP_BACK, "", at, Duration.ofSeconds(5 + share / 4));
    }

    private static Duration between(int least, int most, int share) {
        return Duration.ofMillis(least + (long) (most - least) * share / 1_000);
    }
}

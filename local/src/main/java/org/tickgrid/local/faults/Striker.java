package org.tickgrid.local.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.tickgrid.local.ChildProcess;

/** Lets happen what a plan says, each at its time. What this machine does not allow is left out, and told. */
final class Striker {

    /** When a process was killed or stood still. */
    record Blow(String victim, Instant from, Instant to) {}

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Keeper keeper;
    private final @Nullable Network network;
    private final @Nullable Disk disk;
    private final List<Blow> blows = new CopyOnWriteArrayList<>();

    /**
     * @param network null where it cannot be cut
     * @param disk null where it cannot be filled
     */
    Striker(Keeper keeper, @Nullable Network network, @Nullable Disk disk) {
        this.keeper = keeper;
        this.network = network;
        this.disk = disk;
    }

    /** Whether this machine allows it. */
    boolean can(Fault fault) {
        return switch (fault.kind()) {
            case CUT -> network != null;
            case FILL -> disk != null;
            default -> keeper.pieces().stream().anyMatch(piece -> fault.victim().isEmpty() || fault.isOf(piece.name()));
        };
    }

    /** Lets all happen, and returns when the last is over. */
    void strike(List<Fault> faults, Load load) throws InterruptedException {
        long begun = System.nanoTime();
        List<Thread> all = new ArrayList<>();
        for (Fault fault : faults) {
            all.add(Thread.ofPlatform().name(fault.words()).daemon().start(() -> strike(fault, load, begun)));
        }
        for (Thread one : all) {
            one.join();
        }
    }

    private void strike(Fault fault, Load load, long begun) {
        pause(fault.at().minusNanos(System.nanoTime() - begun));
        Instant from = Instant.now();
        switch (fault.kind()) {
            case KILL -> keeper.piece(fault.victim()).process().kill();
            case FREEZE -> freeze(keeper.piece(fault.victim()).process(), fault.length());
            case CUT -> cut(fault.length());
            case FILL -> fill(fault.length());
            case STEP_FORWARD -> load.step(fault.length());
            case STEP_BACK -> load.step(fault.length().negated());
        }
        blows.add(new Blow(fault.victim(), from, Instant.now()));
    }

    private static void freeze(ChildProcess process, Duration length) {
        process.freeze();
        try {
            pause(length);
        } finally {
            process.thaw();
        }
    }

    private void cut(Duration length) {
        Network between = Objects.requireNonNull(network);
        between.cut();
        try {
            pause(length);
        } finally {
            between.heal();
        }
    }

    private void fill(Duration length) {
        Disk filled = Objects.requireNonNull(disk);
        filled.fill();
        try {
            pause(length);
        } finally {
            filled.free();
        }
    }

    /** Whether a process was killed or frozen at a time, or a moment after it. */
    boolean struck(String victim, Instant time) {
        return blows.stream()
                .anyMatch(blow -> blow.victim().equals(victim)
                        && time.isAfter(blow.from().minus(MOMENT))
                        && time.isBefore(blow.to()));
    }

    private static void pause(Duration length) {
        try {
            if (length.isPositive()) {
                Thread.sleep(length);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.tickgrid.local.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tickgrid.local.ChildProcess;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.Piece;

/**
 * Starts whatever has ended, as Kubernetes does: the first time at once, and when it ends again soon, after a while. Whatever
 * runs gives way to it, as on a cluster that boosts the processor share of what starts.
 */
final class Keeper implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final long LONG_AGO = Duration.ofSeconds(30).toNanos();

    private final List<Piece> pieces;
    private final Map<String, Long> started = new HashMap<>();
    private final Thread thread;
    private volatile boolean ending;

    Keeper(LocalGrid grid) {
        pieces = grid.pieces();
        thread = Thread.ofPlatform().name("keeper").daemon().start(this::run);
    }

    List<Piece> pieces() {
        return pieces;
    }

    Piece piece(String name) {
        return pieces.stream()
                .filter(piece -> piece.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + name));
    }

    private void run() {
        try {
            while (!ending) {
                pieces.forEach(this::keep);
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Piece piece) {
        if (piece.process().isAlive()) {
            return;
        }
        long now = System.nanoTime();
        if (now - started.getOrDefault(piece.name(), now - PAUSE.toNanos()) >= PAUSE.toNanos()) {
            started.put(piece.name(), now);
            try {
                piece.startAgain();
                letGoFirst(now);
            } catch (RuntimeException e) {
                // Such as of a full disk: it is tried again.
            }
        }
    }

    /** What was started lately may not be ready yet: all else gives way to it. */
    private void letGoFirst(long now) {
        pieces.stream()
                .filter(piece -> now - started.getOrDefault(piece.name(), now - LONG_AGO) >= LONG_AGO)
                .map(Piece::process)
                .filter(ChildProcess::isAlive)
                .forEach(ChildProcess::giveWay);
    }

    @Override
    public void close() {
        ending = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

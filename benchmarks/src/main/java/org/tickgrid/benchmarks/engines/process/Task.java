package org.tickgrid.benchmarks.engines.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** What one engine is to do, as the arguments of its program say it. */
public final class Task {

    @Option(names = "--bootstrap-servers", required = true)
    private String bootstrapServers = "";

    @Option(names = "--sink")
    private Sink sink = Sink.COUNTED;

    @Option(names = "--guarantee")
    private Guarantee guarantee = Guarantee.NONE;

    @Option(names = "--parallelism")
    private int parallelism = Runtime.getRuntime().availableProcessors();

    @Option(names = "--warm-up")
    private long warmUp;

    @Option(names = "--seconds")
    private int seconds = 20;

    @Option(names = "--records", required = true)
    private long records;

    @Option(names = "--hold")
    private boolean hold;

    @Option(names = "--folder", required = true)
    private Path folder = Path.of("");

    /**
     * As arguments of an engine's program.
     *
     * @param warmUp results before the measured window begins
     * @param seconds of the measured window, at most: it ends where the log does
     * @param records in the log
     */
    public static List<String> measured(
            String bootstrapServers, Sink sink, Guarantee guarantee, long warmUp, int seconds, long records) {
        return List.of(
                "--bootstrap-servers=" + bootstrapServers,
                "--sink=" + sink,
                "--guarantee=" + guarantee,
                "--warm-up=" + warmUp,
                "--seconds=" + seconds,
                "--records=" + records);
    }

    /** As arguments of an engine that works until its input is closed, and is not measured. */
    public static List<String> held(String bootstrapServers, Sink sink, Guarantee guarantee, long records) {
        return List.of(
                "--bootstrap-servers=" + bootstrapServers,
                "--sink=" + sink,
                "--guarantee=" + guarantee,
                "--records=" + records,
                "--hold");
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public Sink sink() {
        return sink;
    }

    public Guarantee guarantee() {
        return guarantee;
    }

    public boolean exactlyOnce() {
        return guarantee == Guarantee.EXACTLY_ONCE;
    }

    /** Threads that do the work. */
    public int parallelism() {
        return parallelism;
    }

    /** A folder for what the engine keeps. */
    public Path folder() {
        return folder;
    }

    long warmUp() {
        return warmUp;
    }

    Duration window() {
        return Duration.ofSeconds(seconds);
    }

    long records() {
        return records;
    }

    boolean hold() {
        return hold;
    }
}

package org.tickgrid.benchmarks.engines.process;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an engine used up in its measured window.
 *
 * @param records readings made
 * @param cpuMicros of the whole process, on each record
 * @param allocatedBytes on each record
 * @param peakHeap bytes, garbage included
 * @param peakResident bytes that the process had from the system, since its start
 * @param collectingMillis spent on garbage collections, pauses and concurrent work as the collectors count them
 */
public record Measurement(
        long records,
        double seconds,
        double cpuMicros,
        double allocatedBytes,
        long peakHeap,
        long peakResident,
        long collections,
        long collectingMillis) {

    private static final String START = "measured ";

    static Measurement between(Usage start, Usage end, long peakHeap, long peakResident) {
        long records = end.done() - start.done();
        return new Measurement(
                records,
                (end.wallNanos() - start.wallNanos()) / 1e9,
                (end.cpuNanos() - start.cpuNanos()) / 1e3 / records,
                (end.allocated() - start.allocated()) / (double) records,
                peakHeap,
                peakResident,
                end.collections() - start.collections(),
                end.collectingMillis() - start.collectingMillis());
    }

    public double recordsPerSecond() {
        return records / seconds;
    }

    /** As a process says it to the one that started it. */
    String toLine() {
        return START
                + Arrays.stream(new double[] {
                            records,
                            seconds,
                            cpuMicros,
                            allocatedBytes,
                            peakHeap,
                            peakResident,
                            collections,
                            collectingMillis
                        })
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(" "));
    }

    /** Empty when the line says something else. */
    public static Optional<Measurement> ofLine(String line) {
        if (!line.startsWith(START)) {
            return Optional.empty();
        }
        double[] figures = Arrays.stream(line.substring(START.length()).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Optional.of(new Measurement(
                (long) figures[0],
                figures[1],
                figures[2],
                figures[3],
                (long) figures[4],
                (long) figures[5],
                (long) figures[6],
                (long) figures[7]));
    }
}

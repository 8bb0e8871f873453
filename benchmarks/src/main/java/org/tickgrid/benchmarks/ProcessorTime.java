package org.tickgrid.benchmarks;

import java.time.Duration;

/** What processes have had of the processors. */
public final class ProcessorTime {

    private ProcessorTime() {}

    /**
     * Since its start.
     *
     * @throws IllegalStateException when it has ended
     */
    public static Duration of(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("Process " + pid + " has ended"));
    }
}

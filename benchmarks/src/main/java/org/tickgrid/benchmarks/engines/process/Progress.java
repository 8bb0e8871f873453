package org.tickgrid.benchmarks.engines.process;

import java.time.Duration;
import org.tickgrid.market.Topic;

/** How far an engine has come. */
public interface Progress {

    /** Readings that have reached the sink; where that commits, those that are committed. */
    long done() throws Exception;

    /** Whether {@link #done} grows by whole commits, so that a window must begin and end with one. */
    default boolean inCommits() {
        return false;
    }

    /** How often it may be asked: an answer has its price. */
    default Duration interval() {
        return Duration.ofMillis(50);
    }

    /** Of an engine that counts what reaches its sink, or writes it to Kafka. */
    static Progress of(Task task) {
        return switch (task.sink()) {
            case COUNTED -> ReadingCounter::total;
            case KAFKA -> new CommittedProgress(task.bootstrapServers(), Topic.READINGS, task.exactlyOnce());
            case MAPS -> throw new IllegalArgumentException("This engine has no maps");
        };
    }
}

package org.tickgrid.benchmarks.engines.process;

import java.time.Duration;
import org.tickgrid.market.Topic;

/** How far an engine has come. */
public interface Progress {

    /** Readings that have reached the sink, whether it has committed them or not. */
    long done() throws Exception;

    /** How often it may be asked: an answer has its price. */
    default Duration interval() {
        return Duration.ofMillis(50);
    }

    /** Of an engine that counts what reaches its sink, or writes it to Kafka. */
    static Progress of(Task task) {
        return switch (task.sink()) {
            case COUNTED -> ReadingCounter::total;
            case KAFKA -> new TopicProgress(task.bootstrapServers(), Topic.READINGS);
            case MAPS -> throw new IllegalArgumentException("Only an engine itself knows what goes into its maps");
        };
    }
}

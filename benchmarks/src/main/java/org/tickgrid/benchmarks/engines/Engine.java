package org.tickgrid.benchmarks.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tickgrid.benchmarks.engines.process.BareProgram;
import org.tickgrid.benchmarks.engines.process.EngineProgram;
import org.tickgrid.benchmarks.engines.process.StreamsProgram;
import org.tickgrid.benchmarks.engines.process.TickgridProgram;

/** What does the work. */
public enum Engine {
    TICKGRID("Tickgrid", "benchmarks", TickgridProgram.class),
    FLINK("Flink", "benchmarks/flink", "org.tickgrid.benchmarks.flink.FlinkProgram"),
    STREAMS("Kafka Streams", "benchmarks", StreamsProgram.class),
    BARE("bare loop", "benchmarks", BareProgram.class);

    private final String label;
    private final String module;
    private final String program;

    Engine(String label, String module, Class<? extends EngineProgram> program) {
        this(label, module, program.getName());
    }

    Engine(String label, String module, String program) {
        this.label = label;
        this.module = module;
        this.program = program;
    }

    String label() {
        return label;
    }

    /** Its main class. */
    String program() {
        return program;
    }

    /** @param home the project's root folder */
    String classPath(Path home) {
        Path target = home.resolve(module).resolve("target");
        try {
            return target.resolve("classes") + ":"
                    + Files.readString(target.resolve("classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Not built yet, ./tickgrid does it: " + target, e);
        }
    }
}

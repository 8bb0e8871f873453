package org.tickgrid.benchmarks.engines.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;

/**
 * An engine as a program. It does its task, says on stdout what that took, and ends without tidying up. It also ends when
 * its input does, which is when whoever started it is gone.
 */
public interface EngineProgram {

    /** Begins to work. Returns what tells how far it has come. */
    Progress start(Task task) throws Exception;

    /** Runs {@code engine} with the arguments of a {@link Task}. Does not return. */
    static void run(EngineProgram engine, String... arguments) {
        Thread.ofPlatform().daemon().name("input").start(EngineProgram::endWithInput);
        try {
            Task task = new Task();
            new CommandLine(task).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
            Progress progress = engine.start(task);
            if (task.hold()) {
                while (true) {
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                }
            }
            System.out.println(new Meter(task, progress).measure().toLine());
            System.out.flush();
            Runtime.getRuntime().halt(0);
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // Nobody says anything.
            }
        } catch (IOException e) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(0);
    }
}

package org.tickgrid.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command {@code prepare}. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description = "Lets all programs start sooner until they are built again: it runs the system for a short while,"
                + " and keeps what Java has read and linked.")
final class PrepareCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, InterruptedException {
        Installation installation = Installation.find();
        Preparation preparation =
                new Preparation(installation, installation.home().resolve("run").resolve("prepare"));
        if (preparation.isDone()) {
            System.out.println("All is prepared already.");
        } else {
            System.out.println("Preparing, which takes a minute or so");
            preparation.run();
            System.out.println("Prepared: programs start sooner now.");
        }
        return 0;
    }
}

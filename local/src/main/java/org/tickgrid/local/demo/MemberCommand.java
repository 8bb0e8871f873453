package org.tickgrid.local.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.tickgrid.local.ChildProcess;
import org.tickgrid.local.Installation;
import org.tickgrid.local.Invitation;
import picocli.CommandLine.Command;

/** {@code tickgrid member}. */
@Command(
        name = "member",
        mixinStandardHelpOptions = true,
        description =
                "Adds a member to the demo that runs on this machine. It leaves on Ctrl-C, and when the demo ends.")
public final class MemberCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofMillis(250);

    @Override
    public Integer call() {
        StopRequest stop = StopRequest.listen();
        Installation installation = Installation.find();
        Path file = Invitation.place(installation);
        Invitation invitation = Invitation.read(file)
                .orElseThrow(() -> new IllegalStateException(
                        "no demo runs here that a member could join: start one with ./tickgrid demo"));
        System.out.println("Starting one more member beside " + String.join(", ", invitation.addresses()));
        ChildProcess member = invitation.accept(installation);
        stop.takeOver();
        System.out.println(member.name()
                + " has joined: see the dashboard's page /grid. Ctrl-C lets it leave. Its log: " + member.log());
        while (member.isAlive() && Files.exists(file) && !stop.await(PAUSE)) {
            // It does its work.
        }
        if (!member.isAlive() && !stop.isMade()) {
            throw new IllegalStateException(member.name() + " ended by itself, see " + member.log());
        }
        System.out.println("Leaving");
        member.stop();
        return 0;
    }
}

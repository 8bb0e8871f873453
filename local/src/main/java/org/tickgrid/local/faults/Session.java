package org.tickgrid.local.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tickgrid.local.FaithfulViewer;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;
import org.tickgrid.local.Storage;
import org.tickgrid.local.demo.WebhookReceiver;

/** Some rounds on one running system, and then a new member that reads the whole log again. */
final class Session {

    private static final int MEMBERS = 2;

    private final Path folder;
    private final Terms terms;
    private final PrintStream out;

    Session(Path folder, Terms terms, PrintStream out) {
        this.folder = folder;
        this.terms = terms;
        this.out = out;
    }

    List<Row> run(long campaign, List<Plan> plans) throws InterruptedException, IOException {
        boolean secluded = Seclusion.isThere();
        try (WebhookReceiver webhook = WebhookReceiver.listen();
                MaybeDisk disk = new MaybeDisk(secluded ? Disk.under(folder) : null);
                LocalGrid grid = LocalGrid.start(settings(webhook, secluded));
                FaithfulViewer first = new FaithfulViewer(grid, "ROUND-");
                FaithfulViewer second = new FaithfulViewer(grid, "ROUND-");
                Keeper keeper = new Keeper(grid);
                Health health =
                        new Health(grid.pieces(), grid.address(Part.WEB_APP).resolve("/api/grid"), MEMBERS)) {
            Striker striker = new Striker(keeper, secluded ? new Network() : null, disk.disk());
            Scene scene = new Scene(grid, webhook, List.of(first, second), keeper, striker, health, terms);
            warmUp(grid);
            List<Result> results = new ArrayList<>();
            for (Plan plan : plans) {
                out.println("  round " + plan.round() + ": "
                        + String.join(
                                "; ", plan.faults().stream().map(Fault::words).toList()));
                results.add(new Round(scene, plan).run());
            }
            Witness witness = Witness.read(folder.resolve("witness"), grid.bootstrapServers(), results);
            return results.stream()
                    .map(result -> judge(campaign, scene, result, witness))
                    .toList();
        }
    }

    private void warmUp(LocalGrid grid) throws InterruptedException {
        try (Load load = new Load(grid, "WARM-UP")) {
            Thread.sleep(terms.warmUp());
            load.end();
        }
    }

    private record MaybeDisk(@Nullable Disk disk) implements AutoCloseable {
        @Override
        public void close() {
            if (disk != null) {
                disk.close();
            }
        }
    }

    private LocalSettings settings(WebhookReceiver webhook, boolean secluded) {
        String notifications = Part.NOTIFICATIONS.module();
        LocalSettings settings = LocalSettings.forTest(folder)
                .withMembers(MEMBERS)
                .withReplicas(LocalGrid.canBalance() ? 2 : 1)
                .withStorage(Storage.FOR_THE_RUN)
                .withWebhook(webhook.address())
                .withArgument(notifications, "--tickgrid.notifications.look-again=1s")
                .withArgument(notifications, "--tickgrid.notifications.retries=1")
                .withArgument(notifications, "--tickgrid.notifications.longest-pause=1s")
                // A receiver that is slow because the machine is busy has been told all the same.
                .withArgument(notifications, "--tickgrid.notifications.deadline=10s");
        return secluded ? settings.withMembersApart() : settings;
    }

    private static Row judge(long campaign, Scene scene, Result result, Witness witness) {
        Tidings tidings = Tidings.of(scene, result.signals());
        long different = witness.differs(result);
        List<String> remarks = new ArrayList<>();
        if (result.account().lost() + result.account().repeated() > 0) {
            remarks.add("records: " + result.account());
        }
        if (tidings.lost() + tidings.repeated() > 0) {
            remarks.add("told: " + tidings.wrong());
        }
        if (different > 0) {
            remarks.add(different + " signals or candles differ from an undisturbed reading");
        }
        Stream.of(result.stuck(), witness.trouble())
                .filter(trouble -> !trouble.isEmpty())
                .forEach(remarks::add);
        return new Row(
                campaign,
                result.plan().round(),
                result.plan().seed(),
                words(result.plan().faults()),
                words(result.skipped()),
                result.records(),
                result.account().rejected(),
                result.signals().size(),
                result.account().lost() + tidings.lost() + different,
                result.account().repeated() + tidings.repeated(),
                tidings.again(),
                result.stuck().isEmpty() && witness.trouble().isEmpty() ? 0 : 1,
                result.recovery(),
                String.join("; ", remarks),
                LocalDate.now(ZoneOffset.UTC).toString());
    }

    private static List<String> words(List<Fault> faults) {
        return faults.stream().map(Fault::words).toList();
    }
}

package org.tickgrid.local.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tickgrid.local.Installation;
import org.tickgrid.local.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tickgrid faults}. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Kills, freezes and cuts off what runs, under load, and looks whether anything was lost, told twice or"
                        + " stuck. It writes docs/reliability.md.")
public final class FaultsCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "10", description = "Rounds of the whole campaign.")
    private int rounds;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "What happens, and when, is drawn from it.")
    private long seed;

    @Option(
            names = "--part",
            paramLabel = "N",
            description = "Run at most so many of those that were not run yet; the next run goes on.")
    private @Nullable Integer part;

    @Option(
            names = "--well-within",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "All must be well so soon after the last fault of a round.")
    private int wellWithin;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long a system is under load before its first round.")
    private int warmUp;

    @Option(names = "--again", description = "Run those once more that did not end well.")
    private boolean again;

    @Option(names = "--no-prepare", description = "Do not prepare quick starts first.")
    private boolean unprepared;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where reliability.md and reliability/faults.json are; docs if not given.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        if (!Seclusion.isThere() && Seclusion.isPossible()) {
            return Seclusion.enter();
        }
        Path home = Installation.find().home();
        Path folder = home.resolve("run").resolve("faults-" + STAMP.format(LocalDateTime.now()));
        Path documents = out == null ? home.resolve("docs") : out;
        Book book = Book.open(documents.resolve("reliability").resolve("faults.json"));
        Terms terms = new Terms(Duration.ofSeconds(warmUp), Duration.ofSeconds(wellWithin));
        Campaign campaign = new Campaign(seed, rounds, book, folder, terms, System.out);
        List<Plan> left = campaign.left(again);
        if (left.isEmpty()) {
            System.out.println("All rounds of seed " + seed
                    + " were run before, so nothing was run now. Another --seed runs anew; "
                    + "with an --out of its own it leaves " + documents + " as it is");
        } else {
            if (!unprepared) {
                prepare(home);
            }
            campaign.run(part == null ? left : left.subList(0, Math.min(part, left.size())));
            report(terms, book).write(documents.resolve("reliability.md"));
        }
        Report report = report(terms, book);
        System.out.println(report.table());
        System.out.println(report.line());
        return report.isGood() ? 0 : 1;
    }

    private Report report(Terms terms, Book book) {
        return new Report(seed, terms, book.of(seed, rounds), book.earlier(seed));
    }

    private void check() {
        if (rounds < 1) {
            throw new IllegalArgumentException("--rounds must be at least 1, was " + rounds);
        }
        if (wellWithin < 1) {
            throw new IllegalArgumentException("--well-within must be at least 1, was " + wellWithin);
        }
        if (warmUp < 0) {
            throw new IllegalArgumentException("--warm-up must not be negative, was " + warmUp);
        }
        if (part != null && part < 1) {
            throw new IllegalArgumentException("--part must be at least 1, was " + part);
        }
    }

    private static void prepare(Path home) throws IOException, InterruptedException {
        Preparation preparation =
                new Preparation(Installation.find(), home.resolve("run").resolve("prepare"));
        if (!preparation.isDone()) {
            System.out.println("Preparing quick starts, which takes a minute or so");
            preparation.run();
        }
    }
}

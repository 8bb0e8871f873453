package org.tickgrid.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tickgrid.benchmarks.push.PushSection;
import org.tickgrid.local.Installation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures what Tickgrid costs, and writes docs/performance.md.")
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String... args) {
        Path folder = Installation.find().home().resolve("docs/performance");
        List<Section> sections = new ArrayList<>();
        Figures figures = new Figures(folder);
        Document document = new Document(figures, sections);
        sections.add(new PushSection(figures, document));
        CommandLine commands = new CommandLine(new Benchmarks());
        commands.setExecutionStrategy(new CommandLine.RunLast());
        for (Section section : sections) {
            commands.addSubcommand(section.name(), section);
        }
        System.exit(commands.execute(args));
    }
}

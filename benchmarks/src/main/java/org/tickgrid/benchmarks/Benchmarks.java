package org.tickgrid.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tickgrid.benchmarks.cache.CacheSection;
import org.tickgrid.benchmarks.engines.EnginesSection;
import org.tickgrid.benchmarks.ingestion.IngestionSection;
import org.tickgrid.benchmarks.latency.LatencySection;
import org.tickgrid.benchmarks.micro.MicroSection;
import org.tickgrid.benchmarks.product.ProductSection;
import org.tickgrid.benchmarks.push.PushSection;
import org.tickgrid.benchmarks.scale.ScaleCommand;
import org.tickgrid.benchmarks.soak.SoakCommand;
import org.tickgrid.benchmarks.startup.StartupSection;
import org.tickgrid.benchmarks.state.StateSection;
import org.tickgrid.local.Installation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures what Tickgrid costs, and writes docs/performance.md. Without a subject: engines.")
public final class Benchmarks {

    private static final List<String> OF_ITS_OWN = List.of("-h", "--help", "-V", "--version");

    private Benchmarks() {}

    public static void main(String... args) {
        Path folder = Installation.find().home().resolve("docs/performance");
        Figures figures = new Figures(folder);
        List<Section> sections = new ArrayList<>();
        Document document = new Document(figures, sections);
        EnginesSection engines = new EnginesSection(figures, document);
        sections.add(engines);
        sections.add(new ProductSection(figures, document));
        sections.add(new LatencySection(figures, document));
        sections.add(new MicroSection(figures, document));
        sections.add(new StateSection(figures, document));
        sections.add(new CacheSection(figures, document));
        sections.add(new IngestionSection(figures, document));
        sections.add(new StartupSection(figures, document));
        sections.add(new PushSection(figures, document));
        CommandLine commands = new CommandLine(new Benchmarks());
        commands.setExecutionStrategy(new CommandLine.RunLast());
        for (Section section : sections) {
            commands.addSubcommand(section.name(), section);
        }
        commands.addSubcommand(ScaleCommand.NAME, new ScaleCommand());
        commands.addSubcommand(SoakCommand.NAME, new SoakCommand());
        System.exit(commands.execute(withSubject(engines.name(), args)));
    }

    private static String[] withSubject(String usual, String... args) {
        boolean without = args.length == 0 || args[0].startsWith("-") && !OF_ITS_OWN.contains(args[0]);
        return without ? Stream.concat(Stream.of(usual), Stream.of(args)).toArray(String[]::new) : args;
    }
}

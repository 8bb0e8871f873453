package org.tickgrid.benchmarks.push;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import org.apache.kafka.common.utils.Utils;
import org.tickgrid.benchmarks.AtLeastOne;
import org.tickgrid.benchmarks.Document;
import org.tickgrid.benchmarks.Figures;
import org.tickgrid.benchmarks.Section;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** The command {@code push}. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        description = "Measures the websocket: clients held, frames and values a core sends, age of the data, memory.")
public final class PushSection implements Section {

    private static final int SPARE_FILES = 500;

    private final Figures figures;
    private final Document document;

    @Option(
            names = "--clients",
            converter = AtLeastOne.class,
            defaultValue = "5000",
            description = "Clients with a watch list: ${DEFAULT-VALUE}.")
    private int clients;

    @Option(
            names = "--idle",
            converter = AtLeastOne.class,
            defaultValue = "10000",
            description = "Clients that follow nothing: ${DEFAULT-VALUE}.")
    private int idle;

    @Option(
            names = "--symbols",
            converter = AtLeastOne.class,
            defaultValue = "1000",
            description = "Symbols there are: ${DEFAULT-VALUE}.")
    private int symbols;

    @Option(
            names = "--rate",
            converter = AtLeastOne.class,
            defaultValue = "2000",
            description = "Bars a second in all: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--seconds",
            converter = AtLeastOne.class,
            defaultValue = "60",
            description = "Of each measurement: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--warm-up",
            converter = AtLeastOne.class,
            defaultValue = "120",
            description = "Seconds before the first: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--quick", description = "Measures for 10 seconds at a time, and writes nothing.")
    private boolean quick;

    public PushSection(Figures figures, Document document) {
        this.figures = figures;
        this.document = document;
    }

    @Override
    public String name() {
        return "push";
    }

    @Override
    public String markdown(JsonNode file) {
        return new PushText(file).markdown();
    }

    @Override
    public Integer call() throws Exception {
        checkOpenFiles();
        Path folder = Files.createTempDirectory("tickgrid-push");
        LocalSettings settings = LocalSettings.forTest(folder)
                .withParts(Part.WEB_APP)
                .withJvm("grid-members", "-Xmx2g")
                .withJvm(Part.WEB_APP.module(), "-XX:TieredStopAtLevel=4")
                .withJvm(Part.WEB_APP.module(), "-Xmx1g")
                .withJvm(Part.WEB_APP.module(), "-Xmn512m");
        PushFigures measured;
        try (LocalGrid grid = LocalGrid.start(settings)) {
            Measurement measurement = new Measurement(
                    new WebApp(
                            grid.address(Part.WEB_APP),
                            grid.process(Part.WEB_APP).pid()),
                    quick ? 10 : seconds,
                    warmUp,
                    System.out::println);
            int port = grid.address(Part.WEB_APP).getPort();
            Watch market = new Watch("127.0.0.1", port, clients, symbols, 10, "market", 250);
            measured = measurement.all(grid.bootstrapServers(), market, idle, rate);
        }
        Utils.delete(folder.toFile());
        if (!quick) {
            figures.write(name(), "./tickgrid bench push", measured);
            document.write();
        }
        Step best = measured.faster().stream()
                .max(Comparator.comparingDouble(Step::framesPerCore))
                .orElse(measured.many());
        System.out.printf(
                Locale.ROOT,
                "push: clients=%d age_p50_ms=%d age_p99_ms=%d frames_per_core=%.0f values_per_core=%.0f idle=%d bytes_per_client=%d%n",
                measured.many().heard().clients(),
                measured.many().heard().ageP50(),
                measured.many().heard().ageP99(),
                best.framesPerCore(),
                best.valuesPerCore(),
                measured.idle().heard().clients(),
                measured.idle().bytesPerClient());
        return 0;
    }

    /** Each connection is an open file of the web app and of the process with the clients. */
    private void checkOpenFiles() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.UnixOperatingSystemMXBean.class);
        int needed = Math.max(clients, idle) + SPARE_FILES;
        if (system != null && system.getMaxFileDescriptorCount() < needed) {
            throw new IllegalStateException("A process may open only " + system.getMaxFileDescriptorCount()
                    + " files here, and " + needed + " are needed: raise it with ulimit -n, or ask for fewer clients");
        }
    }
}

package org.tickgrid.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command itself, against an API server's double whose pods are members of a real system on this machine. */
class ClusterScaleIT {

    private static final String KUBECONFIG = "kubeconfig";

    /** So that a short log lasts for as long as it is looked at. */
    private static final String MUCH_WORK = IntStream.rangeClosed(2, 40)
            .mapToObj(period -> "ema(" + period + "),wma(" + period + ")")
            .collect(Collectors.joining(",", "rsi(14),", ""));

    @TempDir
    private static Path folder;

    @Test
    void scalesTheMembersUpAndDownAndLosesNothing() throws IOException {
        LocalSettings settings = LocalSettings.forTest(folder)
                .withParts(Part.INGESTION, Part.WEB_APP)
                .withJvm("grid-members", "-XX:TieredStopAtLevel=1")
                .withArgument("grid-members", "--tickgrid.grid.parallelism=1")
                .withArgument("grid-members", "--tickgrid.jobs.indicators.set=" + MUCH_WORK);
        Path out = folder.resolve("scale.json");
        try (LocalGrid grid = LocalGrid.start(settings);
                ApiServer api = new ApiServer();
                Kubelet kubelet = new Kubelet(api.client(), "trading", grid)) {
            api.allow(true);
            System.setProperty(KUBECONFIG, api.kubeconfig(folder).toString());

            String said = run(
                    "--namespace=trading",
                    "--sizes=1,2",
                    "--symbols=50",
                    "--rate=200",
                    "--window=1",
                    "--warm-up=5000",
                    "--backlog=4000000",
                    "--deadline=10",
                    "--ingest=" + grid.address(Part.INGESTION),
                    "--dashboard=" + grid.address(Part.WEB_APP),
                    "--out=" + out);

            assertThat(said.lines().toList().getLast())
                    .matches("scale: efficiency=\\d\\.\\d\\d rebalance_s=\\d+ lost=0 duplicated=0");
            assertThat(said).doesNotContain("comes to other candles or signals");
            assertThat(kubelet.most()).isEqualTo(2);
            assertThat(kubelet.replicas()).as("as before").isEqualTo(1);
        } finally {
            System.clearProperty(KUBECONFIG);
        }
        JsonNode figures = new ObjectMapper().readTree(out);
        assertThat(figures.at("/live")
                        .valueStream()
                        .map(size -> size.path("members").asInt()))
                .containsExactly(1, 2);
        assertThat(figures.at("/live/1/changeSeconds").asDouble()).isPositive();
        assertThat(figures.at("/outcome/records").asLong()).isGreaterThan(1_000);
        assertThat(figures.at("/outcome/signals").asInt()).isPositive();
        assertThat(figures.at("/backlog").valueStream())
                .allSatisfy(size ->
                        assertThat(size.path("barsPerSecond").asDouble()).isGreaterThan(100));
    }

    private static String run(String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine command = Cluster.commandLine();
        PrintWriter out = new PrintWriter(said, true) {
            @Override
            public void println(String line) {
                System.out.println(line);
                super.println(line);
            }
        };
        command.setOut(out).setErr(out);
        String[] all = new String[arguments.length + 2];
        all[0] = "scale";
        all[1] = "--kubernetes";
        System.arraycopy(arguments, 0, all, 2, arguments.length);

        int status = command.execute(all);

        assertThat(status).as(said.toString()).isZero();
        return said.toString();
    }
}

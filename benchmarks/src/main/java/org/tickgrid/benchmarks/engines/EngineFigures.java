package org.tickgrid.benchmarks.engines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tickgrid.benchmarks.engines.process.FlinkSettings;
import org.tickgrid.benchmarks.engines.process.Measurement;
import org.tickgrid.benchmarks.engines.process.Setting;
import org.tickgrid.benchmarks.engines.process.StreamsSettings;

/**
 * What the file of figures holds.
 *
 * @param seconds of each measured window
 * @param warmUp records before it
 * @param checked bars of which all engines made the same readings
 * @param jvm options of each engine's Java machine
 * @param ratios by name
 * @param settings of the peers
 */
record EngineFigures(
        int rounds,
        int seconds,
        long warmUp,
        long checked,
        List<String> jvm,
        Map<String, String> versions,
        Map<String, Double> ratios,
        List<Row> rows,
        Map<String, List<Setting>> settings) {

    private static final double MEBIBYTE = 1 << 20;

    /**
     * One engine on one line: medians over the rounds.
     *
     * @param peakHeap MiB, garbage included
     * @param peakResident MiB
     * @param collecting part of the time that collectors worked, percent
     * @param cpuOfRounds microseconds for each record
     */
    record Row(
            String sink,
            String guarantee,
            int symbols,
            String engine,
            double cpuMicros,
            double recordsPerSecond,
            double allocatedBytes,
            double peakHeap,
            double peakResident,
            double collections,
            double collecting,
            double seconds,
            List<Double> cpuOfRounds) {}

    static EngineFigures of(
            Runs runs, int rounds, int seconds, long warmUp, long checked, Map<String, String> versions) {
        Map<String, List<Setting>> settings = new LinkedHashMap<>();
        settings.put("Flink", FlinkSettings.DESIGN);
        settings.put("Flink, job", FlinkSettings.JOB);
        settings.put("Flink, its consumers", FlinkSettings.CONSUMER);
        settings.put("Flink, its producers", FlinkSettings.PRODUCER);
        settings.put("Kafka Streams", StreamsSettings.DESIGN);
        settings.put("Kafka Streams, settings", StreamsSettings.ALL);
        return new EngineFigures(
                rounds, seconds, warmUp, checked, EngineProcess.JVM, versions, ratios(runs), rows(runs), settings);
    }

    /** Ours over theirs, by the names that the command prints. */
    static Map<String, Double> ratios(Runs runs) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (Line line : runs.lines()) {
            if (line.symbols() == Line.USUAL) {
                String name = (line.sink().label() + '_' + line.guarantee().label() + "_cpu_vs_").replace('-', '_');
                put(ratios, name + "flink", runs.cpu(line, Engine.TICKGRID, Engine.FLINK));
                put(ratios, name + "kafka_streams", runs.cpu(line, Engine.TICKGRID, Engine.STREAMS));
                put(ratios, name + "bare", runs.cpu(line, Engine.TICKGRID, Engine.BARE));
            }
        }
        for (Line few : runs.lines()) {
            for (Line many : runs.lines()) {
                if (few.symbols() == Line.FEW && many.symbols() == Line.MANY && few.sink() == many.sink()) {
                    put(ratios, few.sink().label() + "_cpu_10_to_100000_symbols", runs.cpu(Engine.TICKGRID, many, few));
                }
            }
        }
        return ratios;
    }

    private static void put(Map<String, Double> ratios, String name, OptionalDouble ratio) {
        ratio.ifPresent(value -> ratios.put(name, value));
    }

    private static List<Row> rows(Runs runs) {
        List<Row> rows = new ArrayList<>();
        for (Line line : runs.lines()) {
            for (Engine engine : line.engines()) {
                rows.add(row(runs, line, engine));
            }
        }
        return rows;
    }

    private static Row row(Runs runs, Line line, Engine engine) {
        return new Row(
                line.sink().label(),
                line.guarantee().label(),
                line.symbols(),
                engine.label(),
                runs.median(line, engine, Measurement::cpuMicros),
                runs.median(line, engine, Measurement::recordsPerSecond),
                runs.median(line, engine, Measurement::allocatedBytes),
                runs.median(line, engine, each -> each.peakHeap() / MEBIBYTE),
                runs.median(line, engine, each -> each.peakResident() / MEBIBYTE),
                runs.median(line, engine, Measurement::collections),
                runs.median(line, engine, each -> each.collectingMillis() / each.seconds() / 10),
                runs.median(line, engine, Measurement::seconds),
                runs.of(line, engine).stream().map(Measurement::cpuMicros).toList());
    }
}

package org.tickgrid.log;

import com.hazelcast.function.FunctionEx;
import com.hazelcast.function.SupplierEx;
import com.hazelcast.jet.config.EdgeConfig;
import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.Edge;
import com.hazelcast.jet.core.Processor;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.core.Vertex;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Reading;
import org.tickgrid.market.RecentTicks;
import org.tickgrid.sinks.CandleWriter;
import org.tickgrid.sinks.MapWriter;
import org.tickgrid.sinks.Succession;
import org.tickgrid.sinks.TickWriter;

/**
 * Draws a job that reads the log: the reader, and a sink for each of its outputs. What comes on an output that is not
 * drawn is not made at all.
 */
public final class LogJob {

    private static final EdgeConfig EDGE = new EdgeConfig().setQueueSize(16_384);

    /** Each of these may be as large as a hundred of the others. */
    private static final EdgeConfig EDGE_OF_BATCHES = new EdgeConfig().setQueueSize(256);

    private final DAG dag = new DAG();
    private final Outputs outputs;
    private final Vertex reader;
    private final int parallelism;

    /** @param outputs how many the job's folds have, numbered from 0 */
    public LogJob(String name, LogSettings settings, Fold.Factory factory, int outputs) {
        Outputs drawn = new Outputs(outputs);
        this.outputs = drawn;
        parallelism = settings.parallelism();
        reader = dag.newVertex(name, new Readers(name, settings, factory, drawn));
        reader.localParallelism(parallelism);
    }

    /** Draws an output to a map, which keeps one value of each key. */
    public <K, V> LogJob toMap(
            int output, GridMap<K, V> map, FunctionEx<? super V, ? extends K> keyOf, Succession<? super V> succession) {
        return toLane(output, "map " + map.name(), at(() -> new MapWriter<>(map, keyOf, succession)), EDGE);
    }

    /** Draws an output of closed candles to {@link GridMap#CANDLES}, and to {@link GridMap#READINGS} the newest. */
    public LogJob toCandles(int output, Succession<? super Reading> newest) {
        return toLane(output, "map " + GridMap.CANDLES.name(), at(() -> new CandleWriter(newest)), EDGE);
    }

    /** Draws an output of {@link RecentTicks}, some of a symbol at a time, to {@link GridMap#TICKS}. */
    public LogJob toTicks(int output) {
        return toLane(output, "map " + GridMap.TICKS.name(), at(TickWriter::new), EDGE_OF_BATCHES);
    }

    /** Draws an output to a sink that has a lane of its own beside each reader, so that a key's values reach it in order. */
    private LogJob toLane(int output, String name, ProcessorMetaSupplier sink, EdgeConfig edge) {
        Vertex writer = dag.newVertex(name, sink).localParallelism(parallelism);
        dag.edge(Edge.from(reader, outputs.draw(output)).to(writer).isolated().setConfig(edge));
        return this;
    }

    /** Draws an output to an outlet of each reader. */
    public LogJob toOutlet(int output, Outlet.Factory outlet) {
        outputs.drawTo(output, outlet);
        return this;
    }

    /** Draws an output to a sink that all readers of a member share. */
    public LogJob to(int output, String name, ProcessorMetaSupplier sink) {
        Vertex writer = dag.newVertex(name, sink).localParallelism(1);
        dag.edge(Edge.from(reader, outputs.draw(output)).to(writer));
        return this;
    }

    /** Draws where the records go that cannot be taken. A job that does not draw it leaves them to one that does. */
    public LogJob rejected(ProcessorMetaSupplier sink) {
        return to(outputs.rejected(), "rejected", sink);
    }

    public DAG dag() {
        return dag;
    }

    private static ProcessorMetaSupplier at(SupplierEx<? extends Processor> processor) {
        return ProcessorMetaSupplier.of(processor);
    }
}

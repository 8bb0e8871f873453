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

/**
 * Draws a job that reads the log: the reader, and a sink for each edge. A map's sink has a lane of its own beside each
 * reader, so that a key's values reach it in order.
 */
public final class LogJob {

    private static final EdgeConfig EDGE = new EdgeConfig().setQueueSize(16_384);

    private final DAG dag = new DAG();
    private final Vertex reader;
    private final int parallelism;
    private int edges;

    /** @param rejectionEdge the edge of what cannot be read; negative when another job sees to it */
    public LogJob(String name, LogSettings settings, Fold.Factory factory, int rejectionEdge) {
        parallelism = settings.parallelism();
        reader = dag.newVertex(name, at(() -> new LogProcessor(settings, factory, rejectionEdge)));
        reader.localParallelism(parallelism);
    }

    /** Draws the next edge to a map, which keeps the newest value of each key. */
    public <K, V> LogJob toMap(GridMap<K, V> map, FunctionEx<? super V, ? extends K> keyOf) {
        Vertex writer = dag.newVertex("map " + map.name(), at(() -> new MapWriter<K, V>(map, keyOf)))
                .localParallelism(parallelism);
        dag.edge(Edge.from(reader, edges++).to(writer).isolated().setConfig(EDGE));
        return this;
    }

    /** Draws the next edge to any sink. */
    public LogJob to(String name, ProcessorMetaSupplier sink) {
        Vertex writer = dag.newVertex(name, sink).localParallelism(1);
        dag.edge(Edge.from(reader, edges++).to(writer));
        return this;
    }

    public DAG dag() {
        return dag;
    }

    private static ProcessorMetaSupplier at(SupplierEx<? extends Processor> processor) {
        return ProcessorMetaSupplier.of(processor);
    }
}

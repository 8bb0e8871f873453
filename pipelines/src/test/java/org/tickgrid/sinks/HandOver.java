package org.tickgrid.sinks;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.function.SupplierEx;
import com.hazelcast.jet.Traverser;
import com.hazelcast.jet.Traversers;
import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.Edge;
import com.hazelcast.jet.core.Processor;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.core.Vertex;
import java.util.stream.Stream;

/** The source of a job that hands some items over to a sink, in order, and ends. */
final class HandOver extends AbstractProcessor {

    private final Traverser<?> items;

    private HandOver(Stream<?> items) {
        this.items = Traversers.traverseStream(items);
    }

    /** Returns when the sink is done with all of them. */
    static void all(
            HazelcastInstance member, SupplierEx<? extends Stream<?>> items, SupplierEx<? extends Processor> sink) {
        DAG dag = new DAG();
        Vertex source = dag.newVertex("items", ProcessorMetaSupplier.of(() -> new HandOver(items.get())))
                .localParallelism(1);
        Vertex writer = dag.newVertex("sink", ProcessorMetaSupplier.of(sink)).localParallelism(1);
        dag.edge(Edge.between(source, writer).isolated());
        member.getJet().newJob(dag).join();
    }

    @Override
    public boolean complete() {
        return emitFromTraverser(items);
    }
}

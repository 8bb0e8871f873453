package org.tickgrid.sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.Edge;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.core.Vertex;
import com.hazelcast.map.IMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.TestGrid;

class MapWriterTest {

    private static final TestGrid GRID = new TestGrid(100);
    private static final int KEYS = 20;
    private static final int VALUES = 200_000;

    @AfterAll
    static void close() {
        GRID.close();
    }

    @Test
    void theNewestValueOfEachKeyIsTheLastOneWrittenAndABurstIsWrittenInFewerPuts() {
        // Given
        GridMap<Integer, Integer> target = new GridMap<>("newest");
        DAG dag = new DAG();
        Vertex numbers =
                dag.newVertex("numbers", ProcessorMetaSupplier.of(Numbers::new)).localParallelism(1);
        Vertex writer = dag.newVertex(
                        "writer", ProcessorMetaSupplier.of(() -> MapWriter.prompt(target, (Integer n) -> n % KEYS)))
                .localParallelism(1);
        dag.edge(Edge.between(numbers, writer).isolated());

        // When
        GRID.member().getJet().newJob(dag).join();

        // Then
        IMap<Integer, Integer> map = target.in(GRID.member());
        for (int key = 0; key < KEYS; key++) {
            assertThat(map.get(key)).isEqualTo(VALUES - KEYS + key);
        }
        await().untilAsserted(() ->
                assertThat(map.getLocalMapStats().getPutOperationCount()).isLessThan(VALUES));
    }

    /** Emits the numbers from 0 in order. */
    private static final class Numbers extends AbstractProcessor {

        private int next;

        @Override
        public boolean complete() {
            while (next < VALUES) {
                if (!tryEmit(next)) {
                    return false;
                }
                next++;
            }
            return true;
        }
    }
}

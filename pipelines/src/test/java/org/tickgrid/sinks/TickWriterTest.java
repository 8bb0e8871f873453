package org.tickgrid.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.jet.Traverser;
import com.hazelcast.jet.Traversers;
import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.Edge;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.core.Vertex;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.TestGrid;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.RecentTicks;

class TickWriterTest {

    private static final TestGrid GRID = new TestGrid(100);
    private static final int SYMBOLS = 20;
    private static final int ROUNDS = 5_000;

    @AfterAll
    static void close() {
        GRID.close();
    }

    @Test
    void theNewestTicksOfEachSymbolAreThereInOrderWithoutAGap() {
        // Given
        DAG dag = new DAG();
        Vertex ticks =
                dag.newVertex("ticks", ProcessorMetaSupplier.of(Ticks::new)).localParallelism(1);
        Vertex writer = dag.newVertex("writer", ProcessorMetaSupplier.of(TickWriter::new))
                .localParallelism(1);
        dag.edge(Edge.between(ticks, writer).isolated());

        // When
        GRID.member().getJet().newJob(dag).join();

        // Then
        List<Long> newest = LongStream.range(2 * ROUNDS - RecentTicks.MOST, 2 * ROUNDS)
                .boxed()
                .toList();
        assertThat(GridMap.TICKS.in(GRID.member()).values())
                .hasSize(SYMBOLS)
                .allSatisfy(recent -> assertThat(recent.newest(RecentTicks.MOST))
                        .extracting(reading -> reading.candle().ordinal())
                        .containsExactlyElementsOf(newest));
    }

    /** Emits two ticks of one symbol after the other at a time. */
    private static final class Ticks extends AbstractProcessor {

        private final Traverser<RecentTicks> pairs =
                Traversers.traverseStream(IntStream.range(0, SYMBOLS * ROUNDS).mapToObj(Ticks::pair));

        @Override
        public boolean complete() {
            return emitFromTraverser(pairs);
        }

        private static RecentTicks pair(int index) {
            String symbol = "S" + index % SYMBOLS;
            long first = 2L * (index / SYMBOLS);
            RecentTicks pair = new RecentTicks(tick(symbol, first));
            pair.add(tick(symbol, first));
            pair.add(tick(symbol, first + 1));
            return pair;
        }

        private static Reading tick(String symbol, long ordinal) {
            Candle candle = Candle.tick(Bar.trade(symbol, ordinal, 10, 1), ordinal);
            return new Reading(
                    candle, true, new String[0], new int[0], new double[0], new LogPosition(0, ordinal), ordinal);
        }
    }
}

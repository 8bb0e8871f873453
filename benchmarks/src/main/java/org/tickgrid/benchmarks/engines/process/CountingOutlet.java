package org.tickgrid.benchmarks.engines.process;

import java.util.Set;
import org.tickgrid.log.Outlet;
import org.tickgrid.market.Reading;

/** Counts the readings it takes. */
final class CountingOutlet implements Outlet {

    private final ReadingCounter counter = ReadingCounter.create();

    @Override
    public void start(Set<Integer> partitions) {}

    @Override
    public void take(Object result) {
        counter.take((Reading) result);
    }

    @Override
    public void rest(long now, boolean backlog) {}

    @Override
    public void secure() {}

    @Override
    public void close() {}

    /** Makes them. */
    static final class Factory implements Outlet.Factory {

        private static final long serialVersionUID = 1;

        @Override
        public void prepare() {}

        @Override
        public Outlet open(int reader) {
            return new CountingOutlet();
        }
    }
}

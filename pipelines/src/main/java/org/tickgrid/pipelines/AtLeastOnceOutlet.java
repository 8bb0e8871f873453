package org.tickgrid.pipelines;

import java.util.Set;
import org.tickgrid.log.Outlet;
import org.tickgrid.market.Reading;

/** Writes readings that may stand in the topic twice after a restart of the job. */
final class AtLeastOnceOutlet implements Outlet {

    private final ReadingProducer producer;

    AtLeastOnceOutlet(ReadingProducer producer) {
        this.producer = producer;
    }

    @Override
    public void start(Set<Integer> partitions) {}

    @Override
    public void take(Object result) {
        producer.send((Reading) result);
    }

    @Override
    public void rest(long now, boolean backlog) {
        producer.sendWaiting();
    }

    @Override
    public void secure() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}

package org.tickgrid.benchmarks.engines.process;

import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.Inbox;
import org.tickgrid.market.Reading;

/** A stage of a job that counts the readings it takes. */
final class CountingProcessor extends AbstractProcessor {

    private final ReadingCounter counter = ReadingCounter.create();

    @Override
    public void process(int ordinal, Inbox inbox) {
        inbox.<Reading>drain(counter::take);
    }
}

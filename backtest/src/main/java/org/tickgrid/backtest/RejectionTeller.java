package org.tickgrid.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hazelcast.jet.core.AbstractProcessor;
import org.tickgrid.log.Rejection;

/** Takes the place of topic {@code rejected}: tells of the first records that came too late. The job counts them all. */
final class RejectionTeller extends AbstractProcessor {

    private static final int MOST_TOLD = 10;

    private Progress progress;
    private int count;

    @Override
    protected void init(Context context) {
        progress = Progress.of(context.hazelcastInstance());
    }

    @Override
    protected boolean tryProcess(int edge, Object item) {
        count++;
        if (count <= MOST_TOLD) {
            Rejection rejection = (Rejection) item;
            progress.say("Rejected, " + rejection.reason() + ": " + new String(rejection.original(), UTF_8));
        } else if (count == MOST_TOLD + 1) {
            progress.say("More rejected records are counted, not shown");
        }
        return true;
    }
}

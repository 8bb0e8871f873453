package org.tickgrid.web.push;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How old one type of data is, from the receipt of the record behind it: when it is heard here, and when a client has been
 * sent it. The percentiles are those of the last seconds.
 */
public final class Age {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Timer heard;
    private final Timer sent;

    /** @param type as messages name it */
    public Age(String type, MeterRegistry meters) {
        heard = timer("tickgrid.push.heard.age", "From receipt to the web app", type, meters);
        sent = timer("tickgrid.push.sent.age", "From receipt to a client's socket", type, meters);
    }

    private static Timer timer(String name, String description, String type, MeterRegistry meters) {
        return Timer.builder(name)
                .description(description)
                .tag("type", type)
                .publishPercentiles(0.5, 0.99)
                .percentilePrecision(2)
                .distributionStatisticExpiry(WINDOW)
                .distributionStatisticBufferLength(2)
                .register(meters);
    }

    /** @param received when the record was received, epoch milliseconds */
    public void heard(long received) {
        record(heard, received);
    }

    void sent(long received) {
        record(sent, received);
    }

    private static void record(Timer timer, long received) {
        timer.record(System.currentTimeMillis() - received, TimeUnit.MILLISECONDS);
    }
}

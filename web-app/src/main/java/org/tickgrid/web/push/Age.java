package org.tickgrid.web.push;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.tickgrid.grid.StageAges;

/**
 * How old one type of data is, from the receipt of the record behind it: when it is heard here, and when a client has been
 * sent it. The percentiles are those of the last seconds; the histogram, {@link #HISTOGRAM}, is since this was started.
 */
public final class Age {

    /** Its tags are {@code stage} and {@code where}, the type, as on members. */
    public static final String HISTOGRAM = "tickgrid.stage.age";

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Stage heard;
    private final Stage sent;

    private record Stage(Timer recent, Timer all) {

        void record(long received) {
            long age = Math.max(0, System.currentTimeMillis() - received);
            recent.record(age, TimeUnit.MILLISECONDS);
            all.record(age, TimeUnit.MILLISECONDS);
        }
    }

    /** @param type as messages name it */
    public Age(String type, MeterRegistry meters) {
        heard = stage("heard", "From receipt to the web app", type, meters);
        sent = stage("sent", "From receipt to a client's socket", type, meters);
    }

    private static Stage stage(String name, String description, String type, MeterRegistry meters) {
        return new Stage(
                Timer.builder("tickgrid.push." + name + ".age")
                        .description(description)
                        .tag("type", type)
                        .publishPercentiles(0.5, 0.99)
                        .percentilePrecision(2)
                        .distributionStatisticExpiry(WINDOW)
                        .distributionStatisticBufferLength(2)
                        .register(meters),
                Timer.builder(HISTOGRAM)
                        .description("Age of records, since they were received over HTTP")
                        .tag("stage", name)
                        .tag("where", type)
                        .serviceLevelObjectives(StageAges.bounds())
                        .register(meters));
    }

    /** @param received when the record was received, epoch milliseconds */
    public void heard(long received) {
        heard.record(received);
    }

    void sent(long received) {
        sent.record(received);
    }
}

package org.tickgrid.ingestion;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What came in and what became of it. */
@Component
final class IngestMeters {

    private final Counter received;
    private final Counter accepted;
    private final Counter rejected;
    private final Counter labels;
    private final Counter tooLarge;
    private final Timer answers;

    IngestMeters(MeterRegistry registry) {
        received = records(registry, "tickgrid.ingest.received", "Records that came in");
        accepted = records(registry, "tickgrid.ingest.accepted", "Records that Kafka has acknowledged");
        rejected = records(registry, "tickgrid.ingest.rejected", "Records that cannot be taken, kept with the reason");
        labels = records(registry, "tickgrid.ingest.labels", "A simulator's labels that Kafka has acknowledged");
        tooLarge = Counter.builder("tickgrid.ingest.too.large")
                .description("Requests over a size limit, of which nothing is kept")
                .baseUnit("requests")
                .register(registry);
        answers = Timer.builder("tickgrid.ingest.answers")
                .description("How long requests took that were answered with 200")
                .register(registry);
    }

    void received(int records) {
        received.increment(records);
    }

    void answered(int acceptedRecords, int rejectedRecords) {
        accepted.increment(acceptedRecords);
        rejected.increment(rejectedRecords);
    }

    void labelled(int acceptedLabels) {
        labels.increment(acceptedLabels);
    }

    /** @param nanos from a request to its answer */
    void took(long nanos) {
        answers.record(nanos, TimeUnit.NANOSECONDS);
    }

    void tooLarge() {
        tooLarge.increment();
    }

    private static Counter records(MeterRegistry registry, String name, String description) {
        return Counter.builder(name)
                .description(description)
                .baseUnit("records")
                .register(registry);
    }
}

package org.tickgrid.ingestion;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one request may bring, and all of them together.
 *
 * @param maxBody of one request
 * @param maxRecord of one record within it
 * @param maxBatch records in one request
 * @param maxInFlight of all requests that are not answered yet; less of them are let in while Kafka is slow
 * @param maxAhead how far a record's time may be ahead of the clock
 */
@ConfigurationProperties("tickgrid.ingest")
record IngestSettings(
        @DefaultValue("5MB") DataSize maxBody,
        @DefaultValue("256KB") DataSize maxRecord,
        @DefaultValue("10000") int maxBatch,
        @DefaultValue("32MB") DataSize maxInFlight,
        @DefaultValue("1m") Duration maxAhead) {

    /** What a message in Kafka has around its record: key and headers. */
    private static final int ENVELOPE = 64 * 1024;

    private static final DataSize LARGEST = DataSize.ofGigabytes(1);

    IngestSettings {
        size("max-record", maxRecord, maxBody);
        size("max-body", maxBody, maxInFlight);
        size("max-in-flight", maxInFlight, LARGEST);
        if (maxBatch < 1) {
            throw new IllegalArgumentException("tickgrid.ingest.max-batch must be at least 1, was " + maxBatch);
        }
        if (maxAhead.isNegative()) {
            throw new IllegalArgumentException("tickgrid.ingest.max-ahead must not be negative, was " + maxAhead);
        }
    }

    int bodyBytes() {
        return (int) maxBody.toBytes();
    }

    int recordBytes() {
        return (int) maxRecord.toBytes();
    }

    /** The largest message that Kafka must take: a whole body that cannot be told apart. */
    int largestMessage() {
        return bodyBytes() + ENVELOPE;
    }

    private static void size(String name, DataSize size, DataSize most) {
        if (size.toBytes() < 1 || size.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "tickgrid.ingest." + name + " must be between 1B and " + most + ", was " + size);
        }
    }
}

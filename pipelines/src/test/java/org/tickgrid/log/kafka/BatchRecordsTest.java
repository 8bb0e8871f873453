package org.tickgrid.log.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.tickgrid.log.RawRecord;

class BatchRecordsTest {

    private final Random random = new Random();

    @RepeatedTest(1_000)
    void lookingAheadInAnyBytesComplainsOfNothingAndMovesNothing() {
        // Given
        byte[] bytes = new byte[50 + random.nextInt(200)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i += 1 + random.nextInt(10)) {
            bytes[i] = (byte) (2 * random.nextInt(30));
        }
        BatchRecords one = start(bytes);
        BatchRecords other = start(bytes);

        // When
        other.ahead(16, (text, from, length) -> assertThat(from + length).isBetween(1, text.length));

        // Then
        assertThat(next(other)).isEqualTo(next(one));
    }

    private static BatchRecords start(byte[] bytes) {
        BatchRecords records = new BatchRecords(0);
        records.start(bytes, 0, bytes.length, 20, 0, 0, false);
        return records;
    }

    /** What it tells of the first record. */
    private static @Nullable String next(BatchRecords records) {
        try {
            RawRecord record = new RawRecord();
            records.next(record);
            return record.offset() + " " + record.timestamp() + " " + record.from() + " " + record.length();
        } catch (KafkaException e) {
            return e.getMessage();
        }
    }
}

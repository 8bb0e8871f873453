package org.tickgrid.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.tickgrid.log.Rejection;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Topic;

class KafkaSinkTest {

    private static final LogPosition PLACE = new LogPosition(3, 41);

    @Test
    void keepsWhatCannotBeTakenWithItsPlaceAndTheReason() {
        ProducerRecord<String, byte[]> kept =
                KafkaSink.toRecord(new Rejection(PLACE, "garbage".getBytes(UTF_8), "", "", "Not valid JSON"));

        assertThat(kept.key()).isEqualTo("3:41");
        assertThat(kept.value()).asString().isEqualTo("garbage");
        assertThat(reason(kept)).isEqualTo("Not valid JSON");
    }

    @Test
    void keepsTheBeginningOfWhatIsTooLongToBeKept() {
        ProducerRecord<String, byte[]> kept =
                KafkaSink.toRecord(new Rejection(PLACE, new byte[5 << 20], "", "", "Not valid JSON"));

        assertThat(kept.value()).hasSize(900 * 1024);
        assertThat(reason(kept)).isEqualTo("Not valid JSON; this is its beginning, the whole has 5242880 bytes");
    }

    private static String reason(ProducerRecord<String, byte[]> kept) {
        return new String(kept.headers().lastHeader(Topic.REJECTED_REASON).value(), UTF_8);
    }
}

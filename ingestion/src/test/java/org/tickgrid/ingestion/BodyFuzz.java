package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.Map;
import org.springframework.util.unit.DataSize;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;

/** Whatever a body holds, each of its records is one that members read the same, or there is a fault to answer with. */
class BodyFuzz {

    private static final long NOW = 1_700_000_000_000L;
    private static final int MOST_RECORDS = 100;

    private final IngestSettings settings = new IngestSettings(
            DataSize.ofKilobytes(64),
            DataSize.ofKilobytes(4),
            MOST_RECORDS,
            DataSize.ofMegabytes(1),
            Duration.ofMinutes(1));
    private final RecordSplitter splitter = new RecordSplitter(settings);
    private final RecordCheck check = new RecordCheck(settings, new Symbols(new DoorSettings(Map.of(), 1, 1_000)));

    @FuzzTest
    void isTakenRecordByRecordOrRefusedWithAReason(byte[] body) {
        for (BodyType type : BodyType.values()) {
            try {
                Batch batch = splitter.split(body, type);
                assertThat(batch.records()).hasSizeBetween(isEmptyArray(body, type) ? 0 : 1, MOST_RECORDS);
                batch.records().forEach(this::take);
            } catch (Refusal refusal) {
                assertThat(refusal.status().is4xxClientError()).isTrue();
                assertThat(refusal.detail()).isNotBlank();
            } catch (InvalidRecordException fault) {
                assertThat(fault.reason()).isNotBlank();
            }
        }
    }

    /** The one batch without a record. */
    private static boolean isEmptyArray(byte[] body, BodyType type) {
        return type == BodyType.JSON && new String(body, UTF_8).matches("\\uFEFF?\\s*\\[\\s*]\\s*");
    }

    private void take(Slice json) {
        try {
            MarketRecord record = check.read(json, NOW);
            assertThat(MarketJson.read(json.bytes())).isEqualTo(record);
        } catch (InvalidRecordException fault) {
            assertThat(fault.reason()).isNotBlank();
        }
    }
}

package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.tickgrid.market.Clock;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.Truth;

class RecordCheckTest {

    private static final long NOW = 1_385_337_600_000L;

    private final RecordCheck check = new RecordCheck(new IngestSettings(
            DataSize.ofMegabytes(1), DataSize.ofBytes(100), 5, DataSize.ofMegabytes(2), Duration.ofMinutes(1)));

    @Test
    void takesATimeOfUpToAMinuteAhead() {
        assertThat(check.read(clock("1385337660"), NOW)).isEqualTo(new Clock("A", NOW + 60_000, false));
        assertThat(check.read(clock("0"), NOW)).isEqualTo(new Clock("A", 0, false));
    }

    @Test
    void refusesATimeOfMoreThanAMinuteAhead() {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> check.read(clock("1385337660.001"), NOW))
                .withMessage("timestamp must not be more than 60 s ahead of the clock, which shows 1385337600.000, "
                        + "was 1385337660.001");
    }

    @Test
    void takesALabelByTheSameMeasure() {
        String label = "{\"symbol\":\"A\",\"regime\":\"range\",\"lean\":0,\"timestamp\":%s}";

        assertThat(check.readLabel(slice(label.formatted("1385337660")), NOW))
                .isEqualTo(new Truth("A", NOW + 60_000, "range", 0));
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> check.readLabel(slice(label.formatted("1385337660.001")), NOW))
                .withMessageStartingWith("timestamp must not be more than 60 s ahead of the clock");
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> check.readLabel(slice(" ".repeat(101)), NOW))
                .withMessageEndingWith("this one has 101");
    }

    @Test
    void refusesARecordThatIsTooLarge() {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> check.read(slice(" ".repeat(101)), NOW))
                .withMessage("A record may have at most 100 bytes, this one has 101");
    }

    @Test
    void refusesBytesThatJsonReadersWouldBendIntoShape() {
        byte[] overlong = "{\"a\":\"xx\"}".getBytes(UTF_8);
        overlong[6] = (byte) 0xC0;
        overlong[7] = (byte) 0xAF;

        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> check.read(new Slice(overlong, 0, overlong.length), NOW))
                .withMessage("Not UTF-8: byte 6 was 0xc0");
    }

    private static Slice clock(String timestamp) {
        return slice("{\"data_type\":\"clock\",\"stock_symbol\":\"A\",\"timestamp\":" + timestamp + "}");
    }

    private static Slice slice(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        return new Slice(bytes, 0, bytes.length);
    }
}

package org.tickgrid.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/** Whatever bytes a producer sends, they are a record, or there is a fault that says why not. */
class RecordFuzz {

    private static final int LONGEST_FAULT = 3_000;

    private final BarReader bars = new BarReader();

    @FuzzTest
    void isARecordOrHasAFault(byte[] json) {
        assertThat(quick(json)).as("as the general reader, or nothing").isIn("", said(json));
        read(json)
                .ifPresent(one ->
                        assertThat(MarketJson.read(MarketJson.write(one))).isEqualTo(one));
    }

    private static Optional<MarketRecord> read(byte[] json) {
        try {
            return Optional.of(MarketJson.read(json));
        } catch (InvalidRecordException fault) {
            assertThat(fault.getMessage()).isNotBlank().hasSizeLessThan(LONGEST_FAULT);
            return Optional.empty();
        }
    }

    private static String said(byte[] json) {
        try {
            return MarketJson.read(json).toString();
        } catch (InvalidRecordException fault) {
            return String.valueOf(fault.getMessage());
        }
    }

    /** Empty when it leaves the record to the general reader. */
    private String quick(byte[] json) {
        try {
            Bar bar = bars.read(json, 0, json.length);
            return bar == null ? "" : bar.toString();
        } catch (InvalidRecordException fault) {
            return String.valueOf(fault.getMessage());
        }
    }
}

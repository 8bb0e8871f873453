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
        Optional<MarketRecord> quick = quick(json);
        Optional<MarketRecord> record = read(json);

        quick.ifPresent(bar ->
                assertThat(record).as("the same bar as the general reader").contains(bar));
        record.ifPresent(
                one -> assertThat(MarketJson.read(MarketJson.write(one))).isEqualTo(one));
    }

    private static Optional<MarketRecord> read(byte[] json) {
        try {
            return Optional.of(MarketJson.read(json));
        } catch (InvalidRecordException fault) {
            assertThat(fault.getMessage()).isNotBlank().hasSizeLessThan(LONGEST_FAULT);
            return Optional.empty();
        }
    }

    /** Empty also when it leaves the record to the general reader. */
    private Optional<MarketRecord> quick(byte[] json) {
        try {
            return Optional.ofNullable(bars.read(json, 0, json.length));
        } catch (InvalidRecordException fault) {
            return Optional.empty();
        }
    }
}

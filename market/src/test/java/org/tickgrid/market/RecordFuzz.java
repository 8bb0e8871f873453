package org.tickgrid.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever bytes a producer sends, they are a record, or there is a fault that says why not. */
class RecordFuzz {

    private static final int LONGEST_FAULT = 3_000;

    private final BarReader bars = new BarReader();

    @FuzzTest
    void isARecordOrHasAFault(byte[] json) {
        Outcome quick = Outcome.of(() -> bars.read(json, 0, json.length));
        Outcome general = Outcome.of(() -> MarketJson.read(json));

        assertThat(quick).as("as the general reader, or nothing").isIn(Outcome.NONE, general);
        MarketRecord record = general.record();
        if (record == null) {
            assertThat(general.fault()).isNotBlank().hasSizeLessThan(LONGEST_FAULT);
        } else {
            assertThat(MarketJson.read(MarketJson.write(record))).isEqualTo(record);
        }
    }
}

package org.tickgrid.pipelines;

import java.util.Arrays;
import org.tickgrid.log.RawRecord;
import org.tickgrid.log.RawRecords;

/** Records whose bytes are gone as soon as the next one is asked for. */
final class Fleeting implements RawRecords {

    private final RawRecords records;
    private byte[] shown = {};

    Fleeting(RawRecords records) {
        this.records = records;
    }

    @Override
    public boolean hasNext() {
        Arrays.fill(shown, (byte) '!');
        return records.hasNext();
    }

    @Override
    public void next(RawRecord record) {
        records.next(record);
        shown = record.bytes();
    }
}

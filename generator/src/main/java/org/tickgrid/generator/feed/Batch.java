package org.tickgrid.generator.feed;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;

/**
 * The records of one request, as NDJSON.
 *
 * @param sequence the number of its first record; the others follow without a gap
 */
record Batch(byte[] body, int size, long sequence) {

    static Batch of(List<MarketRecord> records, long sequence) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(records.size() * 192);
        for (MarketRecord record : records) {
            body.writeBytes(MarketJson.write(record));
            body.write('\n');
        }
        return new Batch(body.toByteArray(), records.size(), sequence);
    }
}

package org.tickgrid.ingestion;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tickgrid.market.Bar;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Truth;
import org.tickgrid.market.TruthJson;

/** Says of one record whether it can be taken. */
@Component
final class RecordCheck {

    private final BarReaders bars = new BarReaders();
    private final int most;
    private final Duration ahead;
    private final Symbols symbols;

    RecordCheck(IngestSettings settings, Symbols symbols) {
        most = settings.recordBytes();
        ahead = settings.maxAhead();
        this.symbols = symbols;
    }

    /**
     * @param now epoch milliseconds by the wall clock
     * @throws InvalidRecordException naming what is wrong with it
     */
    MarketRecord read(Slice json, long now) {
        checkLength(json);
        MarketRecord record = read(json);
        checkTime(record.time(), now);
        symbols.meet(record.key());
        return record;
    }

    /** What the quick reader takes is ASCII throughout; whatever it leaves is looked at byte by byte first. */
    private MarketRecord read(Slice json) {
        Bar bar = bars.read(json);
        if (bar != null) {
            return bar;
        }
        Utf8.check(json);
        return MarketJson.read(json.body(), json.from(), json.length());
    }

    /**
     * A simulator's label, which must satisfy the same.
     *
     * @param now epoch milliseconds by the wall clock
     * @throws InvalidRecordException naming what is wrong with it
     */
    Truth readLabel(Slice json, long now) {
        checkLength(json);
        Utf8.check(json);
        Truth label = TruthJson.read(json.body(), json.from(), json.length());
        checkTime(label.began(), now);
        return label;
    }

    private void checkLength(Slice json) {
        if (json.length() > most) {
            throw new InvalidRecordException(
                    "", "", "A record may have at most " + most + " bytes, this one has " + json.length());
        }
    }

    private void checkTime(long time, long now) {
        if (time > now + ahead.toMillis()) {
            throw new InvalidRecordException(
                    "timestamp",
                    seconds(time),
                    "must not be more than " + ahead.toSeconds() + " s ahead of the clock, which shows "
                            + seconds(now));
        }
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).toPlainString();
    }
}

package org.tickgrid.datasets.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;

/** Our own records, one JSON object a line, just as ingestion takes them: bars, orders, news, clocks and all others. */
final class Records implements Format {

    private static final Pattern NAME = Pattern.compile("\\.(ndjson|jsonl)$");
    private static final Pattern FIELD = Pattern.compile("\"(stock_symbol|data_type)\"\\s*:");

    @Override
    public String name() {
        return "records";
    }

    @Override
    public String description() {
        return "records as ingestion takes them, one JSON object a line: simulated.ndjson";
    }

    @Override
    public boolean fits(Sample sample) {
        String text = String.join("\n", sample.lines());
        return NAME.matcher(sample.names().file()).find()
                || (text.startsWith("{") && FIELD.matcher(text).find());
    }

    @Override
    public Table open(Sample sample) {
        sample.mustNotBeToldASymbol();
        return Table.complete(false, Records::read);
    }

    private static MarketRecord read(Row row) {
        if (row.text().indexOf(Row.NOT_UTF_8) >= 0) {
            throw new BadRowException("it is not UTF-8");
        }
        try {
            return MarketJson.read(row.text().getBytes(UTF_8));
        } catch (InvalidRecordException e) {
            // The line is told already, and would be called 1 here.
            throw new BadRowException(String.valueOf(e.getMessage()).replace(" at line 1, column", " at column"));
        }
    }
}

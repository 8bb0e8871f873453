package org.tickgrid.datasets.formats;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whose row it is. */
@FunctionalInterface
interface Symbols extends Function<Row, String> {

    /** What the column says. */
    static Symbols in(int column, Sample sample) {
        sample.mustNotBeToldASymbol();
        return row -> {
            String symbol = row.cell(column, "symbol");
            if (symbol.indexOf(Row.NOT_UTF_8) >= 0) {
                throw new BadRowException("symbol is not UTF-8, was " + symbol);
            }
            return symbol;
        };
    }

    /** One for all rows: the user's word, or else what the file's name says. */
    static Symbols ofAll(Sample sample, @Nullable String fromName) {
        String symbol = sample.symbolOr(fromName);
        return _ -> symbol;
    }
}

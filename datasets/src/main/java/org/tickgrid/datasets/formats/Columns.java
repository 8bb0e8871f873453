package org.tickgrid.datasets.formats;

/** The columns that a header names. */
record Columns(Sample sample) {

    /** @throws IllegalArgumentException when there is no such column */
    int of(String name) {
        int column = sample.header().indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException(sample.names().file() + " has no column " + name + ", its first line is "
                    + sample.shownFirstLine());
        }
        return column;
    }

    /** The first of these that there is. */
    int ofEither(String name, String other) {
        return of(sample.headerHas(name) ? name : other);
    }

    Candles.Columns ofCandle() {
        return ofCandle("volume");
    }

    Candles.Columns ofCandle(String volume) {
        return new Candles.Columns(of("open"), of("high"), of("low"), of("close"), of(volume));
    }
}

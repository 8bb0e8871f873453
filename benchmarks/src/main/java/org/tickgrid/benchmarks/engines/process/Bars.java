package org.tickgrid.benchmarks.engines.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.tickgrid.market.Bar;
import org.tickgrid.market.BarReader;

/** Reads the log of a benchmark, in which nothing but bars stands. */
public final class Bars {

    private Bars() {}

    public static Bar read(BarReader reader, byte[] json) {
        Bar bar = reader.read(json, 0, json.length);
        if (bar == null) {
            throw new IllegalStateException("No plain bar: " + new String(json, UTF_8));
        }
        return bar;
    }
}

package org.tickgrid.benchmarks.engines.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.tickgrid.market.Bar;
import org.tickgrid.market.BarReader;

/** Reads the log of a benchmark, in which nothing but bars stands. */
public final class Bars {

    private Bars() {}

    public static Bar read(BarReader reader, byte[] json) {
        return read(reader, json, 0, json.length);
    }

    static Bar read(BarReader reader, ByteBuffer json) {
        return read(reader, json.array(), json.arrayOffset() + json.position(), json.remaining());
    }

    private static Bar read(BarReader reader, byte[] json, int from, int length) {
        Bar bar = reader.read(json, from, length);
        if (bar == null) {
            throw new IllegalStateException("No plain bar: " + new String(json, from, length, UTF_8));
        }
        return bar;
    }
}

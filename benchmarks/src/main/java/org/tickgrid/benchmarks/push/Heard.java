package org.tickgrid.benchmarks.push;

/**
 * What clients heard, all together.
 *
 * @param clients that were connected at the end
 * @param frames a second
 * @param values a second
 * @param bytes of text a second
 * @param ageP50 of the values on arrival, milliseconds since the receipt of the record behind each, as are the others
 */
public record Heard(
        int clients, double frames, double values, double bytes, long ageP50, long ageP99, long ageP999, long ageMax) {}

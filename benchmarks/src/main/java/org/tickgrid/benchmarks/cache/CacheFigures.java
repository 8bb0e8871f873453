package org.tickgrid.benchmarks.cache;

/**
 * What it takes to open a chart.
 *
 * @param stored candles in the database
 * @param candles of each chart
 * @param writing how the candles got there
 * @param memory charts that come from the map
 * @param database the same charts, asked of the database
 */
record CacheFigures(int symbols, long stored, int candles, Writing writing, Way memory, Way database) {

    /**
     * While the log was read.
     *
     * @param rows candles written a second
     * @param transactions of the database a second, of all kinds
     */
    record Writing(double rows, double transactions) {}

    /**
     * Charts that are opened in one way.
     *
     * @param opened a second, at a steady rate
     * @param queries that reached the database a second meanwhile
     * @param p50 milliseconds from the request until the last byte was there
     * @param p99 the same
     * @param most opened a second by clients that do not wait
     * @param queriesAtMost that reached the database a second meanwhile
     */
    record Way(double opened, double queries, double p50, double p99, double most, double queriesAtMost) {}
}

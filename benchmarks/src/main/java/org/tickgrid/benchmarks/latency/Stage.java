package org.tickgrid.benchmarks.latency;

/**
 * Age of the records at one stage, in milliseconds since their receipt; −1 where none was told.
 *
 * @param name what has happened to them
 */
record Stage(String name, long p50, long p99) {}

package org.tickgrid.market;

/** Where a record stands in topic {@code market}. Of one symbol, a greater offset is always newer. */
public record LogPosition(int partition, long offset) {}

package org.tickgrid.local.faults;

import java.util.List;
import java.util.Map;
import org.tickgrid.market.Signal;

/**
 * What a round left, before the same log was read by another.
 *
 * @param skipped what this machine does not allow
 * @param account of all records that were acknowledged
 * @param candles of each symbol, as rows
 * @param signals of all symbols, as topic {@code signals} has them
 * @param stuck what did not come back in time; empty when all did
 * @param recovery seconds
 */
record Result(
        Plan plan,
        List<Fault> skipped,
        long records,
        Account account,
        Map<String, List<String>> candles,
        List<Signal> signals,
        String stuck,
        double recovery) {}

package org.tickgrid.benchmarks.push;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What clients do.
 *
 * @param symbols there are, each followed by as many clients as any other
 * @param symbolsEach that one client follows; 0 for clients that follow nothing
 * @param subject {@code market}, or {@code series} for the ticks
 * @param pace least milliseconds between two frames that they ask for
 */
public record Watch(String host, int port, int clients, int symbols, int symbolsEach, String subject, int pace) {

    Watch with(int clients, int symbolsEach, String subject, int pace) {
        return new Watch(host, port, clients, symbols, symbolsEach, subject, pace);
    }

    /** What client {@code number} asks to follow. */
    String request(int number) {
        String list = IntStream.range(0, symbolsEach)
                .mapToObj(i -> '"' + BarFeed.symbol((number * symbolsEach + i) % symbols) + '"')
                .collect(Collectors.joining(","));
        return "{\"follow\":\"" + subject + "\",\"symbols\":[" + list + "],\"timeframe\":\"tick\"}";
    }
}

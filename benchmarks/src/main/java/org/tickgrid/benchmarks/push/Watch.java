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
 * @param stuck of the clients, which read nothing once they have asked
 */
public record Watch(
        String host, int port, int clients, int symbols, int symbolsEach, String subject, int pace, int stuck) {

    /** All of them read. */
    public Watch(String host, int port, int clients, int symbols, int symbolsEach, String subject, int pace) {
        this(host, port, clients, symbols, symbolsEach, subject, pace, 0);
    }

    Watch with(int clients, int symbolsEach, String subject, int pace) {
        return new Watch(host, port, clients, symbols, symbolsEach, subject, pace, stuck);
    }

    /** The same, but so many of them read nothing. */
    public Watch withStuck(int clients) {
        return new Watch(host, port, this.clients, symbols, symbolsEach, subject, pace, clients);
    }

    /** What client {@code number} asks to follow. */
    String request(int number) {
        String list = IntStream.range(0, symbolsEach)
                .mapToObj(i -> '"' + BarFeed.symbol((number * symbolsEach + i) % symbols) + '"')
                .collect(Collectors.joining(","));
        return "{\"follow\":\"" + subject + "\",\"symbols\":[" + list + "],\"timeframe\":\"tick\"}";
    }
}

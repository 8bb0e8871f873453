package org.tickgrid.web.market;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tickgrid.web.push.Message;
import org.tickgrid.web.push.Subscriber;

/** Who is told of which symbols. Not for several threads at once. */
final class Audience {

    /** In place of a symbol: all of them. */
    private static final String ALL = "";

    private final Map<String, Set<Subscriber>> followers = new HashMap<>();
    private final Map<Subscriber, Set<String>> chosen = new HashMap<>();

    /** @param symbol empty for all */
    void join(Subscriber subscriber, String symbol) {
        followers.computeIfAbsent(symbol, _ -> new HashSet<>()).add(subscriber);
        chosen.computeIfAbsent(subscriber, _ -> new HashSet<>()).add(symbol);
    }

    void leave(Subscriber subscriber, String symbol) {
        chosen.computeIfPresent(subscriber, (_, symbols) -> {
            symbols.remove(symbol);
            return symbols.isEmpty() ? null : symbols;
        });
        drop(subscriber, symbol);
    }

    void forget(Subscriber subscriber) {
        Set<String> symbols = chosen.remove(subscriber);
        if (symbols != null) {
            symbols.forEach(symbol -> drop(subscriber, symbol));
        }
    }

    private void drop(Subscriber subscriber, String symbol) {
        followers.computeIfPresent(symbol, (_, all) -> {
            all.remove(subscriber);
            return all.isEmpty() ? null : all;
        });
    }

    /** Sends a message to those who follow {@code symbol}. */
    void tell(String symbol, Message message) {
        followers.getOrDefault(symbol, Set.of()).forEach(subscriber -> subscriber.send(message));
        followers.getOrDefault(ALL, Set.of()).forEach(subscriber -> subscriber.send(message));
    }

    void tellAll(Message message) {
        chosen.keySet().forEach(subscriber -> subscriber.send(message));
    }
}

package org.tickgrid.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Truth;

/** What each simulated symbol was really up to at any time. A label that comes twice counts once. */
public final class Regimes {

    private final Map<String, NavigableMap<Long, Truth>> bySymbol = new HashMap<>();

    /**
     * One regime of one symbol: {@code [began, ended)}.
     *
     * @param complete false for the last one, which ends where the data does and may go on
     */
    record Spell(long began, long ended, int lean, boolean complete) {

        long length() {
            return ended - began;
        }
    }

    public Regimes(Collection<Truth> labels) {
        for (Truth label : labels) {
            bySymbol.computeIfAbsent(label.symbol(), symbol -> new TreeMap<>()).put(label.began(), label);
        }
    }

    /** The regime that holds at a time; null when none had begun. */
    @Nullable
    Truth at(String symbol, long time) {
        Map.Entry<Long, Truth> label = labels(symbol).floorEntry(time);
        return label == null ? null : label.getValue();
    }

    /** The regimes of a symbol up to {@code until}, where the data ends. */
    List<Spell> spells(String symbol, long until) {
        List<Spell> spells = new ArrayList<>();
        NavigableMap<Long, Truth> labels = labels(symbol);
        for (Truth label : labels.headMap(until, false).values()) {
            Long next = labels.higherKey(label.began());
            boolean complete = next != null && next <= until;
            spells.add(new Spell(label.began(), complete ? next : until, label.lean(), complete));
        }
        return spells;
    }

    private NavigableMap<Long, Truth> labels(String symbol) {
        return bySymbol.getOrDefault(symbol, new TreeMap<>());
    }
}

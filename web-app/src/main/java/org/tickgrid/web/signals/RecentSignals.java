package org.tickgrid.web.signals;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.SignalQuery;
import org.tickgrid.market.Signal;
import org.tickgrid.web.grid.GridAwayException;
import org.tickgrid.web.grid.GridLink;

/** Signals for pages and programs, newest first. */
@Component
public class RecentSignals {

    private final SignalFeed signals;
    private final GridLink link;

    RecentSignals(SignalFeed signals, GridLink link) {
        this.signals = signals;
        this.link = link;
    }

    /** Where the feed is: whoever has what {@link #newest} says afterwards can go on behind this. */
    public long last() {
        return signals.last();
    }

    /** Of all symbols. */
    public List<Signal> newest(int limit) {
        return signals.newest(limit);
    }

    /** The signal of this id; also an old one, unless the grid is away. */
    public Optional<Signal> find(String id) {
        return newest(Integer.MAX_VALUE).stream()
                .filter(signal -> signal.id().equals(id))
                .findFirst()
                .or(() -> Optional.ofNullable(
                        link.ask(grid -> GridMap.SIGNALS.in(grid).get(id))));
    }

    /** Of one symbol; only the most recent ones while the grid is away. */
    public List<Signal> of(String symbol, int limit) {
        return ofSymbol(symbol).stream()
                .filter(signal -> signal.symbol().equals(symbol))
                .sorted(SignalQuery.NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private List<Signal> ofSymbol(String symbol) {
        try {
            return link.ask(grid -> List.copyOf(Newest.of(GridMap.SIGNALS.in(grid), symbol)));
        } catch (GridAwayException e) {
            return signals.newest(Integer.MAX_VALUE);
        }
    }
}

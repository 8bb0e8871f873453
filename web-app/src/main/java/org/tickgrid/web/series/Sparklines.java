package org.tickgrid.web.series;

import com.hazelcast.core.HazelcastInstance;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tickgrid.web.grid.GridState;
import org.tickgrid.web.market.Market;
import org.tickgrid.web.market.PricePath;

/** Fills the sparklines of symbols that are new to this program from the candles that the grid remembers. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class Sparklines implements GridState {

    /** A few a second, so that the grid hardly feels it. */
    private static final int AT_ONCE = 50;

    private final Market market;
    private final Candles candles;
    private final Set<String> filled = new HashSet<>();

    Sparklines(Market market, Candles candles) {
        this.market = market;
        this.candles = candles;
    }

    @Override
    public void connected(HazelcastInstance grid, String epoch, boolean fresh) {
        if (fresh) {
            filled.clear();
        }
    }

    @Override
    public void tend(HazelcastInstance grid) {
        market.symbols().stream()
                .filter(symbol -> !filled.contains(symbol))
                .limit(AT_ONCE)
                .toList()
                .forEach(this::fill);
    }

    private void fill(String symbol) {
        PricePath path = market.path(symbol);
        if (path != null) {
            path.prepend(candles.newest(symbol, PricePath.BUCKET, PricePath.LENGTH));
        }
        filled.add(symbol);
    }
}

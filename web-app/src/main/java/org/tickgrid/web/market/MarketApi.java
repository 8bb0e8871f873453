package org.tickgrid.web.market;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tickgrid.market.FeedJson;
import org.tickgrid.web.JsonList;

/** {@code /api/market}, {@code /api/economy} and {@code /api/sparklines}. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class MarketApi {

    private final Market market;

    MarketApi(Market market) {
        this.market = market;
    }

    @GetMapping("/api/market")
    byte[] market() {
        return JsonList.of(market.performances(), FeedJson::write);
    }

    @GetMapping("/api/economy")
    byte[] economy() {
        return JsonList.of(market.economy(), FeedJson::write);
    }

    /** The recent closes of each symbol, oldest first. */
    @GetMapping("/api/sparklines")
    Map<String, Closes> sparklines() {
        Map<String, Closes> paths = new TreeMap<>();
        for (String symbol : market.symbols()) {
            PricePath path = market.path(symbol);
            if (path != null) {
                paths.put(symbol, new Closes(path.time(), path.closes()));
            }
        }
        return paths;
    }

    /** @param time where the newest began, epoch milliseconds */
    record Closes(long time, double[] closes) {}
}

package org.tickgrid.web.market;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tickgrid.market.FeedJson;
import org.tickgrid.web.JsonList;

/** {@code /api/market} and {@code /api/economy}. */
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
}

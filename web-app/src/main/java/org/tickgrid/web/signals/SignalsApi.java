package org.tickgrid.web.signals;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Signal;
import org.tickgrid.web.JsonList;

/** {@code /api/signals}, newest first. */
@RestController
class SignalsApi {

    private static final int MOST = 1_000;

    private final RecentSignals signals;

    SignalsApi(RecentSignals signals) {
        this.signals = signals;
    }

    @GetMapping(path = "/api/signals", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] signals(@RequestParam(defaultValue = "") String symbol, @RequestParam(defaultValue = "200") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST + ", was " + limit);
        }
        List<Signal> found = symbol.isEmpty() ? signals.newest(limit) : signals.of(symbol, limit);
        return JsonList.of(found, FeedJson::write);
    }
}

package org.tickgrid.web.series;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.JsonList;
import org.tickgrid.web.market.Market;

/**
 * {@code /api/indicator}: candles with the values of any indicators, also of such as no job computes. Each is named by a
 * parameter {@code of} of its own, such as {@code of=ema(50)&of=macd(12,26,9)}.
 */
@RestController
class IndicatorApi {

    private static final int MOST = 5_000;

    private final OwnIndicators own;
    private final Market market;

    IndicatorApi(OwnIndicators own, Market market) {
        this.own = own;
        this.market = market;
    }

    /** @param all holds {@code of}, as a list of strings would be split at the commas within */
    @GetMapping(path = "/api/indicator", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] indicator(
            @RequestParam String symbol,
            @RequestParam String timeframe,
            @RequestParam(defaultValue = "300") int limit,
            @RequestParam MultiValueMap<String, String> all) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST + ", was " + limit);
        }
        List<Indicator> indicators = OwnIndicators.read(all.getOrDefault("of", List.of()));
        List<Reading> readings = own.newest(symbol, Timeframe.of(timeframe), indicators, limit);
        if (readings.isEmpty() && market.of(symbol) == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing is known of the symbol " + symbol);
        }
        return JsonList.of(readings, FeedJson::write);
    }
}

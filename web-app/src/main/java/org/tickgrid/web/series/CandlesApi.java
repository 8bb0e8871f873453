package org.tickgrid.web.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.tickgrid.grid.CandlePage;
import org.tickgrid.market.Candle;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.Csv;
import org.tickgrid.web.JsonList;
import org.tickgrid.web.Pages;
import org.tickgrid.web.market.Market;

/**
 * {@code /api/candles}, as JSON with the indicators' values, or as CSV. With {@code before}, epoch milliseconds, it turns
 * back to older ones than the grid has in its memory. A page that is full names the one before it in the header {@code
 * Link}.
 */
@RestController
class CandlesApi {

    private static final int MOST = 1_000;
    private static final String COLUMNS = "start,open,high,low,close,volume,bars";

    private final Candles candles;
    private final OlderCandles older;
    private final Market market;

    CandlesApi(Candles candles, OlderCandles older, Market market) {
        this.candles = candles;
        this.older = older;
        this.market = market;
    }

    @GetMapping(path = "/api/candles", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> candles(
            @RequestParam String symbol,
            @RequestParam String timeframe,
            @RequestParam(defaultValue = "300") int limit,
            @RequestParam @Nullable Long before) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST + ", was " + limit);
        }
        List<Reading> readings = before == null
                ? candles.newest(symbol, Timeframe.of(timeframe), limit)
                : older.before(symbol, Timeframe.of(timeframe), before, limit);
        if (readings.isEmpty()) {
            known(symbol);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (readings.size() == limit && Timeframe.of(timeframe) != Timeframe.TICK) {
            Pages.next(
                    answer, "before", Long.toString(readings.getFirst().candle().start()));
        }
        return answer.body(JsonList.of(readings, FeedJson::write));
    }

    @GetMapping("/api/candles.csv")
    ResponseEntity<StreamingResponseBody> csv(
            @RequestParam String symbol, @RequestParam String timeframe, @RequestParam @Nullable Long before) {
        Timeframe candlesOf = Timeframe.of(timeframe);
        if (before != null) {
            return csv(symbol, candlesOf, older.before(symbol, candlesOf, before, CandlePage.MOST));
        }
        List<String> keys = candles.keys(symbol, candlesOf);
        if (keys.isEmpty()) {
            known(symbol);
        }
        return Csv.download(file(symbol, candlesOf), COLUMNS, csv -> candles.each(keys, candle -> row(csv, candle)));
    }

    private ResponseEntity<StreamingResponseBody> csv(String symbol, Timeframe timeframe, List<Reading> readings) {
        if (readings.isEmpty()) {
            known(symbol);
        }
        return Csv.download(
                file(symbol, timeframe), COLUMNS, csv -> readings.forEach(reading -> row(csv, reading.candle())));
    }

    private static String file(String symbol, Timeframe timeframe) {
        return symbol + '-' + timeframe.label() + ".csv";
    }

    private void known(String symbol) {
        if (market.of(symbol) == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing is known of the symbol " + symbol);
        }
    }

    private static void row(Csv csv, Candle candle) {
        csv.row(
                candle.start(),
                candle.open(),
                candle.high(),
                candle.low(),
                candle.close(),
                candle.volume(),
                candle.bars());
    }
}

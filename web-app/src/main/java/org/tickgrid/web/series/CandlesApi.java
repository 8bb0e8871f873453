package org.tickgrid.web.series;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.tickgrid.market.Candle;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.JsonList;
import org.tickgrid.web.market.Market;

/**
 * {@code /api/candles}, as JSON with the indicators' values, or as CSV. With {@code before}, epoch milliseconds, it turns
 * back to older ones than the grid has in its memory.
 */
@RestController
class CandlesApi {

    private static final int MOST = 1_000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Candles candles;
    private final OlderCandles older;
    private final Market market;

    CandlesApi(Candles candles, OlderCandles older, Market market) {
        this.candles = candles;
        this.older = older;
        this.market = market;
    }

    @GetMapping(path = "/api/candles", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] candles(
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
        return JsonList.of(readings, FeedJson::write);
    }

    @GetMapping("/api/candles.csv")
    ResponseEntity<StreamingResponseBody> csv(@RequestParam String symbol, @RequestParam String timeframe) {
        Timeframe candlesOf = Timeframe.of(timeframe);
        List<String> keys = candles.keys(symbol, candlesOf);
        if (keys.isEmpty()) {
            known(symbol);
        }
        String file = symbol + '-' + candlesOf.label() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    writer.write("start,open,high,low,close,volume,bars\n");
                    candles.each(keys, candle -> row(writer, candle));
                    writer.flush();
                });
    }

    private void known(String symbol) {
        if (market.of(symbol) == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing is known of the symbol " + symbol);
        }
    }

    private static void row(Writer writer, Candle candle) {
        try {
            writer.write(candle.start() + "," + candle.open() + ',' + candle.high() + ',' + candle.low() + ','
                    + candle.close() + ',' + candle.volume() + ',' + candle.bars() + '\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.tickgrid.web.signals;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.tickgrid.grid.SignalQuery;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.Csv;
import org.tickgrid.web.JsonList;
import org.tickgrid.web.Pages;
import org.tickgrid.web.grid.GridAwayException;

/**
 * {@code /api/signals}, newest first, as JSON or as CSV. A page that is full names the next in the header {@code Link}.
 */
@RestController
class SignalsApi {

    private static final int MOST = 1_000;
    private static final String COLUMNS =
            "id,raised,received,symbol,timeframe,rule,side,price,candle_start,candle_end,partition,offset,reason";

    private final RecentSignals recent;
    private final OlderSignals older;

    SignalsApi(RecentSignals recent, OlderSignals older) {
        this.recent = recent;
        this.older = older;
    }

    @GetMapping(path = "/api/signals", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> signals(
            @RequestParam(defaultValue = "") String symbol,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String timeframe,
            @RequestParam @Nullable Long before,
            @RequestParam(defaultValue = "") String beforeId,
            @RequestParam(defaultValue = "200") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST + ", was " + limit);
        }
        SignalQuery query = query(symbol, rule, side, timeframe, before, beforeId, limit);
        boolean plain = before == null && rule.isEmpty() && side.isEmpty() && timeframe.isEmpty();
        List<Signal> found = plain ? newest(query) : older.page(query);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() == limit) {
            Pages.next(
                    answer,
                    "before",
                    Long.toString(found.getLast().raised()),
                    "beforeId",
                    found.getLast().id());
        }
        return answer.body(JsonList.of(found, FeedJson::write));
    }

    /** Those at hand, where they fill the page, and while nothing else answers. */
    private List<Signal> newest(SignalQuery query) {
        List<Signal> atHand =
                query.symbol().isEmpty() ? recent.newest(query.limit()) : recent.of(query.symbol(), query.limit());
        if (atHand.size() == query.limit()) {
            return atHand;
        }
        try {
            return older.page(query, atHand);
        } catch (GridAwayException | ResponseStatusException e) {
            return atHand;
        }
    }

    @GetMapping("/api/signals.csv")
    ResponseEntity<StreamingResponseBody> csv(
            @RequestParam(defaultValue = "") String symbol,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String timeframe,
            @RequestParam @Nullable Long before,
            @RequestParam(defaultValue = "10000") int limit) {
        List<Signal> found = older.page(query(symbol, rule, side, timeframe, before, "", limit));
        return Csv.download("signals.csv", COLUMNS, csv -> {
            for (Signal signal : found) {
                csv.row(
                        signal.id(),
                        signal.raised(),
                        signal.received(),
                        signal.symbol(),
                        signal.timeframe().label(),
                        signal.rule(),
                        signal.side(),
                        signal.price(),
                        signal.candle().start(),
                        signal.candle().end(),
                        signal.position().partition(),
                        signal.position().offset(),
                        signal.reason());
            }
        });
    }

    private static SignalQuery query(
            String symbol,
            String rule,
            String side,
            String timeframe,
            @Nullable Long before,
            String beforeId,
            int limit) {
        return new SignalQuery(
                symbol,
                rule,
                side.isEmpty() ? "" : side(side).name(),
                timeframe.isEmpty() ? "" : Timeframe.of(timeframe).label(),
                before == null ? Long.MAX_VALUE : before,
                beforeId,
                limit);
    }

    private static Side side(String name) {
        try {
            return Side.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("side must be BUY or SELL, was " + name, e);
        }
    }
}

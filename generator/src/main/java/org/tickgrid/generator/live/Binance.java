package org.tickgrid.generator.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Binance spot: the stream {@code <symbol>@trade} of each symbol. */
final class Binance implements Exchange {

    /** Later than this is microseconds, which Binance gives where it is asked for them. */
    private static final long LATEST_MILLIS = 100_000_000_000_000L;

    @Override
    public URI feed() {
        return URI.create("wss://stream.binance.com:9443/ws");
    }

    @Override
    public URI history() {
        return URI.create("https://api.binance.com");
    }

    @Override
    public List<String> subscriptions(List<String> symbols) {
        String streams = symbols.stream()
                .map(symbol -> '"' + symbol.toLowerCase(Locale.ROOT) + "@trade\"")
                .collect(Collectors.joining(","));
        return List.of("{\"method\":\"SUBSCRIBE\",\"params\":[" + streams + "],\"id\":1}");
    }

    @Override
    public Message read(JsonNode message) {
        // Where streams are combined, each message says of which it is.
        JsonNode event = message.has("stream") ? message.path("data") : message;
        if (!event.has("e")) {
            return answer(event);
        }
        return switch (Json.text(event, "e")) {
            case "trade" -> new Message.Traded(List.of(trade(Json.text(event, "s"), event, "t", "T", "p", "q")));
            case "serverShutdown" -> new Message.Leaving();
            default -> new Message.Other();
        };
    }

    private static Message answer(JsonNode answer) {
        JsonNode fault = answer.path("error").isObject() ? answer.path("error") : answer;
        return fault.has("code")
                ? new Message.Refused(fault.path("msg").asString("no reason given"))
                : new Message.Other();
    }

    @Override
    public URI page(URI history, String symbol, long first, long last) {
        return URI.create("%s/api/v3/historicalTrades?symbol=%s&fromId=%d&limit=%d"
                .formatted(history, symbol, first, last - first + 1));
    }

    @Override
    public List<Trade> trades(String symbol, JsonNode page) {
        List<Trade> trades = new ArrayList<>();
        page.forEach(trade -> trades.add(trade(symbol, trade, "id", "time", "price", "qty")));
        return trades;
    }

    private static Trade trade(String symbol, JsonNode trade, String id, String time, String price, String size) {
        long stamp = Json.whole(trade, time);
        return new Trade(
                symbol,
                Json.whole(trade, id),
                stamp > LATEST_MILLIS ? Math.floorDiv(stamp, 1_000) : stamp,
                Json.number(trade, price),
                Json.number(trade, size));
    }
}

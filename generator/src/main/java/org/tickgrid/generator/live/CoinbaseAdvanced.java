package org.tickgrid.generator.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Coinbase Advanced Trade: the same market as {@link Coinbase} by another door. Its channel {@code market_trades} begins
 * with a snapshot of the last trades, and then tells them some at a time; {@code heartbeats} are a sign of life a second.
 */
final class CoinbaseAdvanced implements Exchange {

    private final Coinbase coinbase = new Coinbase();

    @Override
    public URI feed() {
        return URI.create("wss://advanced-trade-ws.coinbase.com");
    }

    @Override
    public URI history() {
        return coinbase.history();
    }

    @Override
    public List<String> subscriptions(List<String> symbols) {
        String form = "{\"type\":\"subscribe\",\"product_ids\":[" + Coinbase.quoted(symbols) + "],\"channel\":\"%s\"}";
        return List.of(form.formatted("heartbeats"), form.formatted("market_trades"));
    }

    @Override
    public Message read(JsonNode message) {
        if (message.path("type").asString("").equals("error")) {
            return new Message.Refused(Coinbase.refusal(message));
        }
        return switch (Json.text(message, "channel")) {
            case "market_trades" -> trades(message.path("events"));
            case "heartbeats" -> new Message.Beat(Json.moment(message, "timestamp"));
            default -> new Message.Other();
        };
    }

    private static Message trades(JsonNode events) {
        boolean snapshot = false;
        List<Trade> trades = new ArrayList<>();
        for (JsonNode event : events) {
            snapshot |= event.path("type").asString("").equals("snapshot");
            for (JsonNode trade : event.path("trades")) {
                trades.add(Coinbase.trade(Json.text(trade, "product_id"), trade));
            }
        }
        // The newest may come first.
        trades.sort(Comparator.comparingLong(Trade::id));
        return snapshot ? new Message.Standing(trades) : new Message.Traded(trades);
    }

    @Override
    public URI page(URI history, String symbol, long first, long last) {
        return coinbase.page(history, symbol, first, last);
    }

    @Override
    public List<Trade> trades(String symbol, JsonNode page) {
        return coinbase.trades(symbol, page);
    }
}

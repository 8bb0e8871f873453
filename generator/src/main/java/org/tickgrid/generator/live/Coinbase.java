package org.tickgrid.generator.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Coinbase Exchange: channel {@code matches}, whose first message of a product is its last trade before, and channel
 * {@code heartbeat}, a sign of life a second.
 */
final class Coinbase implements Exchange {

    @Override
    public URI feed() {
        return URI.create("wss://ws-feed.exchange.coinbase.com");
    }

    @Override
    public URI history() {
        return URI.create("https://api.exchange.coinbase.com");
    }

    @Override
    public List<String> subscriptions(List<String> symbols) {
        return List.of("{\"type\":\"subscribe\",\"product_ids\":[" + quoted(symbols)
                + "],\"channels\":[\"matches\",\"heartbeat\"]}");
    }

    @Override
    public Message read(JsonNode message) {
        return switch (Json.text(message, "type")) {
            case "match" -> new Message.Traded(List.of(trade(Json.text(message, "product_id"), message)));
            case "last_match" -> new Message.Standing(List.of(trade(Json.text(message, "product_id"), message)));
            case "heartbeat" -> new Message.Beat(Json.moment(message, "time"));
            case "error" -> new Message.Refused(refusal(message));
            default -> new Message.Other();
        };
    }

    static String quoted(List<String> symbols) {
        return symbols.stream().map(symbol -> '"' + symbol + '"').collect(Collectors.joining(","));
    }

    static String refusal(JsonNode message) {
        String reason = message.path("reason").asString("");
        return message.path("message").asString("no reason given") + (reason.isEmpty() ? "" : ": " + reason);
    }

    /** Trades older than the one after the last, the newest first. */
    @Override
    public URI page(URI history, String symbol, long first, long last) {
        return URI.create(
                "%s/products/%s/trades?after=%d&limit=%d".formatted(history, symbol, last + 1, last - first + 1));
    }

    @Override
    public List<Trade> trades(String symbol, JsonNode page) {
        List<Trade> trades = new ArrayList<>();
        page.forEach(trade -> trades.add(trade(symbol, trade)));
        return trades;
    }

    static Trade trade(String symbol, JsonNode trade) {
        return new Trade(
                symbol,
                Json.whole(trade, "trade_id"),
                Json.moment(trade, "time"),
                Json.number(trade, "price"),
                Json.number(trade, "size"));
    }
}

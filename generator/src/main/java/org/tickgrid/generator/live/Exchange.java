package org.tickgrid.generator.live;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.tickgrid.market.InvalidRecordException;
import tools.jackson.databind.JsonNode;

/** How an exchange wants to be asked, and what its answers mean. */
public sealed interface Exchange permits Binance, Coinbase, CoinbaseAdvanced {

    /** @throws IllegalArgumentException when there is none of that name */
    static Exchange of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "binance" -> new Binance();
            case "coinbase" -> new Coinbase();
            case "coinbase-advanced" -> new CoinbaseAdvanced();
            default ->
                throw new IllegalArgumentException(
                        "The exchange must be coinbase, coinbase-advanced or binance, was " + name);
        };
    }

    /** The address of its public websocket. */
    URI feed();

    /** The address of its public HTTP API. */
    URI history();

    /** What is sent to get the trades of these symbols. */
    List<String> subscriptions(List<String> symbols);

    /** @throws InvalidRecordException naming what is wrong with the message */
    Message read(JsonNode message);

    /** Where its HTTP API tells the trades of these numbers, at most {@link #LARGEST_PAGE}. */
    URI page(URI history, String symbol, long first, long last);

    /** @throws InvalidRecordException naming what is wrong with the page */
    List<Trade> trades(String symbol, JsonNode page);

    int LARGEST_PAGE = 1_000;
}

package org.tickgrid.market;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * The JSON form of what Tickgrid makes of the market, as browsers, programs and webhooks get it. Times are epoch
 * milliseconds; what there is no value for yet is null. What a reading says is needed, it says of such alone.
 */
public final class FeedJson {

    private FeedJson() {}

    public static byte[] write(Reading reading) {
        return write(reading, new JsonText());
    }

    static byte[] write(Reading reading, JsonText json) {
        reading(json.begin(), reading);
        return json.end().toBytes();
    }

    public static byte[] write(Signal signal) {
        JsonText json = new JsonText().begin();
        signal(json, signal);
        return json.end().toBytes();
    }

    public static byte[] write(Performance performance) {
        JsonText json = new JsonText().begin();
        performance(json, performance);
        return json.end().toBytes();
    }

    public static byte[] write(EconomicIndicator indicator) {
        JsonText json = new JsonText().begin();
        economy(json, indicator);
        return json.end().toBytes();
    }

    /** The log position that something written here tells; empty when it tells none, or is no such JSON. */
    public static Optional<LogPosition> position(byte[] json) {
        try (JsonParser parser = MarketJson.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            Integer partition = null;
            Long offset = null;
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_NUMBER_INT && name.equals("partition")) {
                    partition = parser.getIntValue();
                } else if (value == JsonToken.VALUE_NUMBER_INT && name.equals("offset")) {
                    offset = parser.getLongValue();
                }
                parser.skipChildren();
            }
            return partition == null || offset == null
                    ? Optional.empty()
                    : Optional.of(new LogPosition(partition, offset));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void reading(JsonText json, Reading reading) {
        candle(json, reading.candle());
        json.put("closed", reading.closed());
        json.put("seen", reading.seen());
        json.begin("values");
        for (int i = 0; i < reading.outputs().length; i++) {
            json.put(reading.outputs()[i], reading.values()[i]);
        }
        json.end();
        json.begin("needed");
        for (int i = 0; i < reading.outputs().length; i++) {
            if (!Double.isFinite(reading.values()[i])) {
                json.put(reading.outputs()[i], reading.needed()[i]);
            }
        }
        json.end();
        position(json, reading.position());
        json.put("received", reading.received());
    }

    private static void signal(JsonText json, Signal signal) {
        json.put("id", signal.id());
        json.put("symbol", signal.symbol());
        json.put("timeframe", signal.timeframe().label());
        json.put("rule", signal.rule());
        json.put("side", signal.side().name());
        json.put("price", signal.price());
        json.put("reason", signal.reason());
        json.begin("candle");
        candle(json, signal.candle());
        json.end();
        json.beginArray("inputs");
        for (Signal.Input input : signal.inputs()) {
            json.begin();
            json.put("name", input.name());
            json.put("before", input.before());
            json.put("after", input.after());
            json.end();
        }
        json.endArray();
        position(json, signal.position());
        json.put("received", signal.received());
        json.put("raised", signal.raised());
    }

    private static void performance(JsonText json, Performance performance) {
        json.put("symbol", performance.symbol());
        json.put("time", performance.time());
        json.put("open", performance.open());
        json.put("high", performance.high());
        json.put("low", performance.low());
        json.put("last", performance.last());
        json.put("change", performance.change());
        json.put("volume", performance.volume());
        json.put("vwap", performance.vwap());
        json.put("volatility", performance.volatility());
        json.put("orderFlow", performance.orderFlow());
        json.put("sentiment", performance.sentiment());
        json.put("marketCap", performance.marketCap());
        json.put("peRatio", performance.peRatio());
        json.put("bars", performance.bars());
        Performance.LastSignal last = performance.lastSignal();
        if (last == null) {
            json.putNull("lastSignal");
        } else {
            json.begin("lastSignal");
            json.put("id", last.id());
            json.put("side", last.side().name());
            json.put("rule", last.rule());
            json.put("timeframe", last.timeframe().label());
            json.put("time", last.time());
            json.put("price", last.price());
            json.end();
        }
        position(json, performance.position());
        json.put("received", performance.received());
    }

    private static void economy(JsonText json, EconomicIndicator indicator) {
        json.put("name", indicator.name());
        json.put("time", indicator.time());
        json.put("value", indicator.value());
    }

    private static void candle(JsonText json, Candle candle) {
        json.put("symbol", candle.symbol());
        json.put("timeframe", candle.timeframe().label());
        json.put("ordinal", candle.ordinal());
        json.put("start", candle.start());
        json.put("end", candle.end());
        json.put("open", candle.open());
        json.put("high", candle.high());
        json.put("low", candle.low());
        json.put("close", candle.close());
        json.put("volume", candle.volume());
        json.put("bars", candle.bars());
    }

    private static void position(JsonText json, LogPosition position) {
        json.put("partition", position.partition());
        json.put("offset", position.offset());
    }
}

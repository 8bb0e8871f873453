package org.tickgrid.market;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON form of what Tickgrid makes of the market, as browsers, programs and webhooks get it. Times are epoch
 * milliseconds; what there is no value for yet is null.
 */
public final class FeedJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private FeedJson() {}

    public static byte[] write(Reading reading) {
        return object(json -> reading(json, reading));
    }

    public static byte[] write(Signal signal) {
        return object(json -> signal(json, signal));
    }

    public static byte[] write(Performance performance) {
        return object(json -> performance(json, performance));
    }

    public static byte[] write(EconomicIndicator indicator) {
        return object(json -> economy(json, indicator));
    }

    private static void reading(JsonGenerator json, Reading reading) {
        candle(json, reading.candle());
        json.writeBooleanProperty("closed", reading.closed());
        json.writeNumberProperty("seen", reading.seen());
        json.writeObjectPropertyStart("values");
        for (int i = 0; i < reading.outputs().length; i++) {
            number(json, reading.outputs()[i], reading.values()[i]);
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("needed");
        for (int i = 0; i < reading.outputs().length; i++) {
            json.writeNumberProperty(reading.outputs()[i], reading.needed()[i]);
        }
        json.writeEndObject();
        position(json, reading.position());
        json.writeNumberProperty("received", reading.received());
    }

    private static void signal(JsonGenerator json, Signal signal) {
        json.writeStringProperty("id", signal.id());
        json.writeStringProperty("symbol", signal.symbol());
        json.writeStringProperty("timeframe", signal.timeframe().label());
        json.writeStringProperty("rule", signal.rule());
        json.writeStringProperty("side", signal.side().name());
        number(json, "price", signal.price());
        json.writeStringProperty("reason", signal.reason());
        json.writeObjectPropertyStart("candle");
        candle(json, signal.candle());
        json.writeEndObject();
        json.writeArrayPropertyStart("inputs");
        for (Signal.Input input : signal.inputs()) {
            json.writeStartObject();
            json.writeStringProperty("name", input.name());
            number(json, "before", input.before());
            number(json, "after", input.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        position(json, signal.position());
        json.writeNumberProperty("received", signal.received());
        json.writeNumberProperty("raised", signal.raised());
    }

    private static void performance(JsonGenerator json, Performance performance) {
        json.writeStringProperty("symbol", performance.symbol());
        json.writeNumberProperty("time", performance.time());
        number(json, "open", performance.open());
        number(json, "high", performance.high());
        number(json, "low", performance.low());
        number(json, "last", performance.last());
        number(json, "change", performance.change());
        number(json, "volume", performance.volume());
        number(json, "vwap", performance.vwap());
        number(json, "volatility", performance.volatility());
        number(json, "orderFlow", performance.orderFlow());
        number(json, "sentiment", performance.sentiment());
        number(json, "marketCap", performance.marketCap());
        number(json, "peRatio", performance.peRatio());
        json.writeNumberProperty("bars", performance.bars());
        Performance.LastSignal last = performance.lastSignal();
        if (last == null) {
            json.writeNullProperty("lastSignal");
        } else {
            json.writeObjectPropertyStart("lastSignal");
            json.writeStringProperty("id", last.id());
            json.writeStringProperty("side", last.side().name());
            json.writeStringProperty("rule", last.rule());
            json.writeStringProperty("timeframe", last.timeframe().label());
            json.writeNumberProperty("time", last.time());
            number(json, "price", last.price());
            json.writeEndObject();
        }
        position(json, performance.position());
        json.writeNumberProperty("received", performance.received());
    }

    private static void economy(JsonGenerator json, EconomicIndicator indicator) {
        json.writeStringProperty("name", indicator.name());
        json.writeNumberProperty("time", indicator.time());
        number(json, "value", indicator.value());
    }

    private static void candle(JsonGenerator json, Candle candle) {
        json.writeStringProperty("symbol", candle.symbol());
        json.writeStringProperty("timeframe", candle.timeframe().label());
        json.writeNumberProperty("ordinal", candle.ordinal());
        json.writeNumberProperty("start", candle.start());
        json.writeNumberProperty("end", candle.end());
        number(json, "open", candle.open());
        number(json, "high", candle.high());
        number(json, "low", candle.low());
        number(json, "close", candle.close());
        number(json, "volume", candle.volume());
        json.writeNumberProperty("bars", candle.bars());
    }

    private static void position(JsonGenerator json, LogPosition position) {
        json.writeNumberProperty("partition", position.partition());
        json.writeNumberProperty("offset", position.offset());
    }

    private static void number(JsonGenerator json, String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        } else {
            json.writeNullProperty(name);
        }
    }

    private static byte[] object(Consumer<JsonGenerator> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}

package org.tickgrid.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.market.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What stands in topic {@code signals}, as any program outside can read it. */
public final class SignalTopic {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SignalTopic() {}

    /**
     * All signals that stand there now, each once.
     *
     * @throws IllegalStateException when Kafka does not hand them over in time
     */
    public static List<Signal> read(String bootstrapServers) {
        Map<String, Signal> signals = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> kept : WholeTopic.read(bootstrapServers, Topic.SIGNALS)) {
            Signal signal = signal(kept.value());
            signals.putIfAbsent(signal.id(), signal);
        }
        return List.copyOf(signals.values());
    }

    static Signal signal(byte[] value) {
        JsonNode json = JSON.readTree(value);
        Timeframe timeframe = Timeframe.of(json.path("timeframe").asString());
        List<Signal.Input> inputs = new ArrayList<>();
        json.path("inputs")
                .forEach(input -> inputs.add(new Signal.Input(
                        input.path("name").asString(), number(input, "before"), number(input, "after"))));
        return new Signal(
                json.path("id").asString(),
                json.path("symbol").asString(),
                timeframe,
                json.path("rule").asString(),
                Side.valueOf(json.path("side").asString()),
                candle(json.path("candle"), timeframe),
                inputs,
                json.path("reason").asString(),
                new LogPosition(
                        json.path("partition").asInt(), json.path("offset").asLong()),
                json.path("received").asLong(),
                json.path("raised").asLong());
    }

    private static Candle candle(JsonNode json, Timeframe timeframe) {
        return new Candle(
                json.path("symbol").asString(),
                timeframe,
                json.path("ordinal").asLong(),
                json.path("start").asLong(),
                number(json, "open"),
                number(json, "high"),
                number(json, "low"),
                number(json, "close"),
                number(json, "volume"),
                json.path("bars").asLong());
    }

    /** What there is no value for is null in JSON. */
    private static double number(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isNumber() ? value.asDouble() : Double.NaN;
    }
}

package org.tickgrid.benchmarks.push;

import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the document says of the websocket. */
final class PushText {

    private final JsonNode figures;

    PushText(JsonNode figures) {
        this.figures = figures;
    }

    String markdown() {
        JsonNode many = figures.path("many");
        StringBuilder text = new StringBuilder("""
                ## Push

                %,d bars a second of %,d symbols go through Kafka and a grid member to a web app of 1 GiB, half of it for young
                objects, all on this machine, and from it by websocket to clients in a process of their own, which goes before
                all others (`nice`), as on machines of their own; where they are many it looks at all of them every 2 ms. Each
                follows %d symbols, and takes at most one frame in the time of its pace. All of it had run for %d s before the
                first line was measured. The age of a value is the time from its record's receipt to its arrival at the client.
                A core's frames and values are those sent for each second of processor time that the web app used for
                everything it does; its memory is that of objects and buffers after a full collection, less that without
                clients; the system's own buffers for sockets come on top.

                | clients | pace ms | frames/s | values/s | age p50 ms | p99 | p99.9 | cores | frames/s per core | values/s per core | bytes a client |
                |---|---|---|---|---|---|---|---|---|---|---|
                """.formatted(
                        figures.path("rate").asInt(),
                        figures.path("symbols").asInt(),
                        many.at("/watch/symbolsEach").asInt(),
                        figures.path("warmUp").asInt()));
        Stream.concat(
                        Stream.of(figures.path("one"), many),
                        figures.path("faster").valueStream())
                .forEach(step -> text.append(row(step)));
        JsonNode idle = figures.path("idle");
        return text.append(String.format(
                        Locale.ROOT,
                        """

                        The single client in the first line follows ticks: each is sent at once. The web app itself had them
                        %d ms (p50) after their receipt, and had sent them after %d. %,d clients that follow nothing but the
                        state of the grid are held as well, with %.2f of a core and %,d bytes each.
                        """,
                        figures.at("/one/heardP50").asInt(),
                        figures.at("/one/sentP50").asInt(),
                        idle.at("/heard/clients").asInt(),
                        idle.path("cores").asDouble(),
                        idle.path("bytesPerClient").asInt()))
                .toString();
    }

    private static String row(JsonNode step) {
        JsonNode heard = step.path("heard");
        return String.format(
                Locale.ROOT,
                "| %,d | %d | %,.0f | %,.0f | %d | %d | %d | %.2f | %,.0f | %,.0f | %s |%n",
                heard.path("clients").asInt(),
                step.at("/watch/pace").asInt(),
                heard.path("frames").asDouble(),
                heard.path("values").asDouble(),
                heard.path("ageP50").asInt(),
                heard.path("ageP99").asInt(),
                heard.path("ageP999").asInt(),
                step.path("cores").asDouble(),
                heard.path("frames").asDouble() / step.path("cores").asDouble(),
                heard.path("values").asDouble() / step.path("cores").asDouble(),
                memory(step.path("bytesPerClient").asInt()));
    }

    /** None where the web app has freed more meanwhile than the clients take. */
    private static String memory(int bytesPerClient) {
        return bytesPerClient > 0 ? String.format(Locale.ROOT, "%,d", bytesPerClient) : "–";
    }
}

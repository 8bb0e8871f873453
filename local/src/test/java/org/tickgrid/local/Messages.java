package org.tickgrid.local;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The websocket's messages as they came, each with its moment. */
final class Messages implements Consumer<String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Message> messages = new CopyOnWriteArrayList<>();

    /** @param arrived by {@link System#nanoTime()} */
    record Message(long arrived, JsonNode json) {

        String type() {
            return json.path("type").asString();
        }

        JsonNode data() {
            return json.path("data");
        }
    }

    @Override
    public void accept(String message) {
        long now = System.nanoTime();
        messages.add(new Message(now, JSON.readTree(message)));
    }

    List<Message> of(String type) {
        return messages.stream().filter(message -> message.type().equals(type)).toList();
    }
}

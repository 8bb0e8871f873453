package org.tickgrid.web.push;

import java.util.List;

/** The text of a websocket frame: its messages, a JSON object a line. */
final class Frame {

    private Frame() {}

    static String of(List<Message> messages) {
        if (messages.size() == 1) {
            return messages.getFirst().text();
        }
        String[] lines = new String[messages.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = messages.get(i).text();
        }
        return String.join("\n", lines);
    }
}

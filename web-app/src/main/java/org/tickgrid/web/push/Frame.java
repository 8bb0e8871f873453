package org.tickgrid.web.push;

import java.util.List;

/** The text of a websocket frame: its messages, a JSON object a line. */
final class Frame {

    private Frame() {}

    static String of(List<Message> messages) {
        if (messages.size() == 1) {
            return messages.getFirst().text();
        }
        int length = 0;
        for (Message message : messages) {
            length += message.text().length() + 1;
        }
        StringBuilder frame = new StringBuilder(length);
        for (Message message : messages) {
            if (!frame.isEmpty()) {
                frame.append('\n');
            }
            frame.append(message.text());
        }
        return frame.toString();
    }
}

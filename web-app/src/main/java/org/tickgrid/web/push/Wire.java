package org.tickgrid.web.push;

import java.io.IOException;
import java.util.List;
import org.springframework.web.socket.CloseStatus;

/** The connection to one client. It is used by one thread at a time, and may make that thread wait. */
interface Wire {

    /** Who is at its other end; empty where nobody signs in. */
    default String user() {
        return "";
    }

    void send(List<Message> messages) throws IOException;

    void ping() throws IOException;

    void close(CloseStatus why);
}

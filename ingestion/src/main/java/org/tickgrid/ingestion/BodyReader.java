package org.tickgrid.ingestion;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Reads a request's body, and no more of it than a body may have. */
@Component
final class BodyReader {

    private static final int CHUNK = 16 * 1024;

    private final int most;

    BodyReader(IngestSettings settings) {
        most = settings.bodyBytes();
    }

    /**
     * The share grows with what has really come, so that nobody takes a share by announcing a body; but one that has no room
     * is refused unread.
     *
     * @throws Refusal when the body is too large, or too much is under way
     */
    byte[] read(HttpServletRequest request, InFlight.Share share) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > most) {
            throw tooLarge();
        }
        share.announce(announced);
        InputStream in = request.getInputStream();
        byte[] first = chunk(in, share);
        if (first.length < CHUNK) {
            return first;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(4 * CHUNK);
        byte[] chunk = first;
        while (chunk.length > 0) {
            body.write(chunk);
            if (body.size() > most) {
                throw tooLarge();
            }
            chunk = chunk(in, share);
        }
        return body.toByteArray();
    }

    private static byte[] chunk(InputStream in, InFlight.Share share) throws IOException {
        byte[] chunk = in.readNBytes(CHUNK);
        share.take(chunk.length);
        return chunk;
    }

    private Refusal tooLarge() {
        return Refusal.tooLarge("A body may have at most " + most + " bytes");
    }
}

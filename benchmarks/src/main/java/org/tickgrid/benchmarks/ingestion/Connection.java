package org.tickgrid.benchmarks.ingestion;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** One connection that is kept, on which a request is sent when the former has its answer. As light as can be. */
final class Connection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int BUFFER = 64 * 1024;
    private static final String OK = "HTTP/1.1 200";
    private static final String HEAD_END = "\r\n\r\n";
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final String head;
    private final byte[] answer = new byte[BUFFER];

    /** @param type of the bodies */
    Connection(URI service, String type) throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
        in = socket.getInputStream();
        head = "POST /ingest HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nContent-Type: " + type + "\r\n";
    }

    /**
     * Returns once the answer has come whole.
     *
     * @param sequence the value of its header
     * @throws IOException also when the answer is not 200
     */
    void post(byte[] body, String sequence) throws IOException {
        String rest = "Tickgrid-Sequence: " + sequence + "\r\nContent-Length: " + body.length + HEAD_END;
        out.write((head + rest).getBytes(US_ASCII));
        out.write(body);
        out.flush();
        String got = answer();
        if (!got.startsWith(OK) || !got.contains("\"rejected\":[]")) {
            throw new IOException("Ingestion answered: " + got);
        }
    }

    private String answer() throws IOException {
        int length = 0;
        while (true) {
            int more = in.read(answer, length, answer.length - length);
            if (more <= 0) {
                throw new EOFException("The connection ended before the answer");
            }
            length += more;
            String soFar = new String(answer, 0, length, US_ASCII);
            if (isWhole(soFar)) {
                return soFar;
            }
        }
    }

    /** Whether text is all of an answer, whose length is said beforehand or which ends with an empty chunk. */
    static boolean isWhole(String text) {
        int end = text.indexOf(HEAD_END);
        if (end < 0) {
            return false;
        }
        String lower = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
        int at = lower.indexOf(LENGTH);
        if (at < 0) {
            return text.endsWith(LAST_CHUNK);
        }
        int from = at + LENGTH.length();
        int body = Integer.parseInt(
                lower.substring(from, lower.indexOf('\r', from)).strip());
        return text.length() == end + HEAD_END.length() + body;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

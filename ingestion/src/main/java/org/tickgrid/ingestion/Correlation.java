package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The name by which a producer wants to find its request again: that of the header {@code X-Correlation-Id}, or else the trace
 * of {@code traceparent}. Its records keep it in Kafka. The answer repeats it, and says beside it where the records stand,
 * which is what signals and notifications tell in their turn. A request that brings none costs nothing.
 */
record Correlation(String id) {

    private static final Logger LOG = LoggerFactory.getLogger(Correlation.class);

    private static final String HEADER = "X-Correlation-Id";
    private static final String POSITIONS = "Tickgrid-Positions";
    private static final String TRACE = "traceparent";
    private static final String BROUGHT = Correlation.class.getName();
    private static final String PLACES = BROUGHT + ".places";
    private static final Pattern FORM = Pattern.compile("[\\w.:-]{1,64}");
    private static final Pattern TRACE_FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    /**
     * The request's; null when it brings none.
     *
     * @throws Refusal when the header is of another form
     */
    static @Nullable Correlation of(HttpServletRequest request) {
        String id = request.getHeader(HEADER);
        String brought = id == null ? trace(request.getHeader(TRACE)) : id.strip();
        if (brought == null) {
            return null;
        }
        if (!FORM.matcher(brought).matches()) {
            throw Refusal.badRequest(
                    HEADER + " must be up to 64 letters, digits, dots, colons, dashes and underscores");
        }
        Correlation correlation = new Correlation(brought);
        request.setAttribute(BROUGHT, correlation);
        return correlation;
    }

    /** What somebody else's trace is called is not a producer's fault: one of another form is passed over. */
    private static @Nullable String trace(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher trace = TRACE_FORM.matcher(header.strip().toLowerCase(Locale.ROOT));
        return trace.matches() ? trace.group(1) : null;
    }

    /** As a header of a record in Kafka. */
    byte[] bytes() {
        return id.getBytes(UTF_8);
    }

    /** Notes where the request's records stand now. */
    void kept(HttpServletRequest request, String positions) {
        request.setAttribute(PLACES, positions);
        LOG.atInfo()
                .addKeyValue("correlation", id)
                .addKeyValue("positions", positions)
                .log("Kafka has the records of {}: {}", id, positions);
    }

    /** Repeats in the answer what the request brought. */
    static void answer(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(BROUGHT) instanceof Correlation brought) {
            response.setHeader(HEADER, brought.id());
            if (request.getAttribute(PLACES) instanceof String positions) {
                response.setHeader(POSITIONS, positions);
            }
        }
    }
}

package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a request's headers say of its body. */
enum BodyType {
    /** An object, an array, or lines: the body itself tells. */
    JSON,
    /** A record on each line. */
    LINES;

    /** @throws Refusal when the body cannot be JSON in UTF-8 */
    static BodyType of(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Refusal.unsupported(
                    "Content-Encoding must be absent: bodies are taken uncompressed, not as " + encoding);
        }
        return of(request.getContentType());
    }

    /** Old scripts name no type at all. */
    private static BodyType of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return JSON;
        }
        try {
            MediaType type = MediaType.parseMediaType(header.toLowerCase(Locale.ROOT));
            Charset charset = type.getCharset();
            if (charset != null && !charset.equals(UTF_8)) {
                throw Refusal.unsupported("The charset must be UTF-8, was " + charset);
            }
            return of(type.getType(), type.getSubtype(), header);
        } catch (InvalidMediaTypeException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw unsupported(header);
        }
    }

    private static BodyType of(String type, String subtype, String header) {
        return switch (type + '/' + subtype) {
            case "application/json", "text/json" -> JSON;
            case "application/x-ndjson" -> LINES;
            default -> {
                if (type.equals("application") && subtype.endsWith("+json")) {
                    yield JSON;
                }
                throw unsupported(header);
            }
        };
    }

    private static Refusal unsupported(String header) {
        return Refusal.unsupported("Content-Type must be application/json or application/x-ndjson, was " + header);
    }
}

package org.tickgrid.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Lists that are longer than one answer: it says where the next page is, in the header {@code Link} (RFC 8288). */
public final class Pages {

    private Pages() {}

    /** @param parameters name and value, by turns, in place of those that the request has */
    public static void next(ResponseEntity.BodyBuilder answer, String... parameters) {
        UriComponentsBuilder next = ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null);
        for (int i = 0; i < parameters.length; i += 2) {
            next.replaceQueryParam(parameters[i], UriUtils.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        answer.header(HttpHeaders.LINK, "<" + next.build(true).toUriString() + ">; rel=\"next\"");
    }
}

package org.tickgrid.ingestion;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way of records past Spring's dispatcher, which costs several times what one record does. What cannot be answered
 * with 200 goes the long way on, where {@link IngestController} meets the failure again: so every other answer has one place.
 */
@Component
final class Shortcut implements Filter, Ordered {

    private static final int BEHIND_TRACING = 10;
    private static final String FAILURE = Shortcut.class.getName() + ".failure";

    private final IngestController controller;
    private final JsonMapper json;
    private final IngestMeters meters;
    private final boolean traced;

    Shortcut(
            IngestController controller,
            JsonMapper json,
            IngestMeters meters,
            @Value("${management.tracing.export.enabled}") boolean traced) {
        this.controller = controller;
        this.json = json;
        this.meters = meters;
        this.traced = traced;
    }

    /** Before everything else; where requests are traced, behind what does that. */
    @Override
    public int getOrder() {
        return traced ? Ordered.HIGHEST_PRECEDENCE + BEHIND_TRACING : Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(any instanceof HttpServletRequest request) || !isOurs(request)) {
            chain.doFilter(any, response);
            return;
        }
        byte[] answer;
        long begin = System.nanoTime();
        try {
            answer = json.writeValueAsBytes(controller.answer(request));
            meters.took(System.nanoTime() - begin);
        } catch (IOException | RuntimeException failure) {
            request.setAttribute(FAILURE, failure);
            Correlation.answer(request, (HttpServletResponse) response);
            chain.doFilter(request, response);
            return;
        }
        Correlation.answer(request, (HttpServletResponse) response);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private static boolean isOurs(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals("/ingest");
    }

    /** Goes on with what has already failed. */
    static void rethrow(HttpServletRequest request) throws IOException {
        switch (request.getAttribute(FAILURE)) {
            case IOException failure -> throw failure;
            case RuntimeException failure -> throw failure;
            case null, default -> {}
        }
    }
}

package org.tickgrid.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** What those hear who may not: people are led to where they sign in, programs get a problem detail (RFC 9457). */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (wantsPage(request)) {
            response.sendRedirect("/sign-in");
            return;
        }
        // A browser would ask for a password by itself, in a window that is not ours.
        if (request.getHeader("Sec-Fetch-Site") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tickgrid\"");
        }
        tell(response, HttpStatus.UNAUTHORIZED, "Sign in, or name a user and its password");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (wantsPage(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        tell(response, HttpStatus.FORBIDDEN, "This user's role does not reach " + request.getRequestURI());
    }

    /** While nobody signs in. */
    static void tellForeign(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        tell(
                response,
                HttpStatus.FORBIDDEN,
                "Sign-in is off, so this answers to its own machine's names alone, and not to "
                        + request.getServerName());
    }

    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static void tell(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail)));
    }
}

package org.tickgrid.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/** The page that somebody asked for before they signed in, in a cookie. What a script asked for is not remembered. */
final class WantedPage extends CookieRequestCache {

    WantedPage() {
        setRequestMatcher(request -> request.getMethod().equals("GET") && Refusals.wantsPage(request));
    }

    /** Forgets it, now that it is asked for. The request stays as it came: a remembered one would have no headers. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        super.getMatchingRequest(request, response);
        return null;
    }
}

package org.tickgrid.web.access;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What was asked of an OpenID provider, kept by the browser that was sent there: whichever replica it comes back to can
 * compare.
 */
final class OpenIdRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "tickgrid-openid";
    private static final String PURPOSE = "openid";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Signer signer;

    OpenIdRequests(Signer signer) {
        this.signer = signer;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return Cookies.get(request, COOKIE)
                .flatMap(token -> signer.read(PURPOSE, token))
                .map(OpenIdRequests::read)
                .filter(asked -> Optional.ofNullable(asked.getState())
                        .equals(Optional.ofNullable(request.getParameter(OAuth2ParameterNames.STATE))))
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            Cookies.remove(request, response, COOKIE);
            return;
        }
        Map<String, Object> claims = Map.of(
                "uri", asked.getAuthorizationUri(),
                "client", asked.getClientId(),
                "redirect", String.valueOf(asked.getRedirectUri()),
                "scopes", String.join(" ", asked.getScopes()),
                "state", String.valueOf(asked.getState()),
                "parameters", asked.getAdditionalParameters(),
                "attributes", asked.getAttributes());
        Cookies.set(request, response, COOKIE, signer.sign(PURPOSE, claims, LIFE), LIFE);
    }

    private static OAuth2AuthorizationRequest read(Jwt jwt) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(text(jwt, "uri"))
                .clientId(text(jwt, "client"))
                .redirectUri(text(jwt, "redirect"))
                .scope(text(jwt, "scopes").split(" ", -1))
                .state(text(jwt, "state"))
                .additionalParameters(map(jwt, "parameters"))
                .attributes(map(jwt, "attributes"))
                .build();
    }

    private static String text(Jwt jwt, String claim) {
        return requireNonNullElse(jwt.getClaimAsString(claim), "");
    }

    private static Map<String, Object> map(Jwt jwt, String claim) {
        return requireNonNullElse(jwt.getClaimAsMap(claim), Map.of());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        Cookies.remove(request, response, COOKIE);
        return asked;
    }
}

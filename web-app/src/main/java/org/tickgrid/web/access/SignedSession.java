package org.tickgrid.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.tickgrid.web.access.AccessSettings.User;

/**
 * Who is signed in, in a signed cookie: any replica knows them, also the one that took over a moment ago. The role of
 * somebody in the settings is looked up there each time, so whoever is taken out of them, or gets another password, is out.
 */
@Component
final class SignedSession implements SecurityContextRepository {

    static final String COOKIE = "tickgrid-session";

    private static final String PURPOSE = "session";
    private static final String ROLE = "role";
    private static final String PASSWORD = "password";
    private static final int STAMP_BYTES = 8;

    private final Signer signer;
    private final AccessSettings settings;

    SignedSession(Signer signer, AccessSettings settings) {
        this.signer = signer;
        this.settings = settings;
    }

    @Override
    @SuppressWarnings("deprecation") // The interface's own way to load late stands on it.
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        read(exchange.getRequest()).ifPresent(context::setAuthentication);
        return context;
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Cookies.get(request, COOKIE).isPresent();
    }

    private Optional<Authentication> read(HttpServletRequest request) {
        return Cookies.get(request, COOKIE)
                .flatMap(token -> signer.read(PURPOSE, token))
                .flatMap(this::authentication);
    }

    private Optional<Authentication> authentication(Jwt jwt) {
        String name = jwt.getSubject();
        if (name == null) {
            return Optional.empty();
        }
        String stamp = jwt.getClaimAsString(PASSWORD);
        if (stamp == null) {
            return Role.of(String.valueOf(jwt.getClaimAsString(ROLE))).map(role -> known(name, role));
        }
        User user = settings.users().get(name);
        return user != null && stamp.equals(stamp(user)) ? Optional.of(known(name, user.role())) : Optional.empty();
    }

    private static Authentication known(String name, Role role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, List.<GrantedAuthority>of(role.authority()));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = context.getAuthentication();
        Map<String, Object> claims = claims(who);
        if (claims.isEmpty()) {
            Cookies.remove(request, response, COOKIE);
        } else {
            Cookies.set(
                    request, response, COOKIE, signer.sign(PURPOSE, claims, settings.session()), settings.session());
        }
    }

    private Map<String, Object> claims(@Nullable Authentication who) {
        if (who == null) {
            return Map.of();
        }
        Optional<Role> role = Role.among(who.getAuthorities());
        if (role.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> claims = new HashMap<>(Map.of("sub", who.getName()));
        User user = settings.users().get(who.getName());
        if (who instanceof OAuth2AuthenticationToken || user == null) {
            claims.put(ROLE, role.get().label());
        } else {
            claims.put(PASSWORD, stamp(user));
        }
        return claims;
    }

    /** Changes with the password, and does not tell it. */
    private static String stamp(User user) {
        return HexFormat.of().formatHex(Signer.sha256(user.password()), 0, STAMP_BYTES);
    }
}

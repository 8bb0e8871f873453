package org.tickgrid.web.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** The roles that an OpenID provider's token names. A name that is no role here stands for nothing. */
final class OpenIdRoles implements GrantedAuthoritiesMapper {

    private final String claim;

    OpenIdRoles(String claim) {
        this.claim = claim;
    }

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        Set<GrantedAuthority> roles = new HashSet<>();
        for (GrantedAuthority authority : given) {
            if (authority instanceof OidcUserAuthority user) {
                names(user.getAttributes().get(claim))
                        .flatMap(name -> Role.of(name).stream())
                        .forEach(role -> roles.add(role.authority()));
            }
        }
        return roles;
    }

    private static Stream<String> names(@Nullable Object value) {
        return switch (value) {
            case List<?> several -> several.stream().map(String::valueOf);
            case null -> Stream.empty();
            default -> Stream.of(value.toString().split("[ ,]+", -1));
        };
    }
}

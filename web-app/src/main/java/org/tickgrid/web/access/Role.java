package org.tickgrid.web.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody may do; each may do what those before it may. */
enum Role {
    /** Sees everything that the dashboard shows. */
    VIEWER,
    /** Changes alert rules. */
    TRADER,
    /** Changes how the system runs. */
    OPERATOR;

    private static final String PREFIX = "ROLE_";

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority(PREFIX + name());
    }

    /** As tokens and settings write it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a name that is no role. */
    static Optional<Role> of(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equalsIgnoreCase(label))
                .findFirst();
    }

    /** The greatest among them; empty when there is none. */
    static Optional<Role> among(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(name -> name.startsWith(PREFIX))
                .flatMap(name -> of(name.substring(PREFIX.length())).stream())
                .max(Comparator.naturalOrder());
    }
}

package org.tickgrid.web.access;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Who may sign in, and for how long.
 *
 * @param users by name; none for nobody but those whom an OpenID provider knows
 * @param session so long somebody stays signed in, a minute at least
 * @param sessionKey secret that sessions are signed with, the same for all replicas: at least 32 characters. Empty for one
 *     of this process alone, whose sessions end with it
 * @param rolesClaim where an OpenID provider's token names roles, a text or a list
 * @param attempts wrong passwords that one name may have in a minute from one address
 */
@ConfigurationProperties("tickgrid.access")
record AccessSettings(
        @DefaultValue Map<String, User> users,
        @DefaultValue("12h") Duration session,
        @DefaultValue("") String sessionKey,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("10") int attempts) {

    private static final int SHORTEST_KEY = 32;

    AccessSettings {
        users = Map.copyOf(users);
        users.forEach(AccessSettings::check);
        if (session.toMinutes() < 1) {
            throw new IllegalArgumentException("tickgrid.access.session must be at least 1m, was " + session);
        }
        if (!sessionKey.isEmpty() && sessionKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("tickgrid.access.session-key must have at least " + SHORTEST_KEY
                    + " characters, had " + sessionKey.length());
        }
        if (rolesClaim.isBlank()) {
            throw new IllegalArgumentException("tickgrid.access.roles-claim must not be empty");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("tickgrid.access.attempts must be at least 1, was " + attempts);
        }
    }

    /**
     * Someone who signs in with a password.
     *
     * @param password its hash with the way it was made, such as <code>{bcrypt}$2a$10$…</code>; never itself
     */
    record User(String password, Role role) {

        /** Without the hash, which is nobody's to read. */
        @Override
        public String toString() {
            return "User[" + role.label() + "]";
        }
    }

    /** Settings hold a secret or two: they say only what is none. */
    @Override
    public String toString() {
        return "AccessSettings[users=" + users + ", session=" + session + "]";
    }

    private static void check(String name, User user) {
        PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        boolean hashed = user.password().startsWith("{bcrypt}")
                || user.password().startsWith("{argon2")
                || user.password().startsWith("{pbkdf2")
                || user.password().startsWith("{scrypt");
        if (!hashed) {
            throw new IllegalArgumentException("tickgrid.access.users." + name
                    + ".password must be a hash that begins with {bcrypt}, {argon2…}, {pbkdf2…} or {scrypt…}");
        }
        try {
            encoder.matches("", user.password());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "tickgrid.access.users." + name + ".password is not a hash as its beginning says", e);
        }
    }
}

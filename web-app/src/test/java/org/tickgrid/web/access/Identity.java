package org.tickgrid.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Who asks. Names and passwords are alike here, and there is one user for each role. */
enum Identity {
    ANONYMOUS,
    VIEWER,
    TRADER,
    OPERATOR,
    WRONG;

    private static final int CHEAP = 4;

    /** Settings in which each role has a user. */
    static String[] settings(String... more) {
        Stream<String> users = Arrays.stream(Role.values())
                .flatMap(role -> Stream.of(
                        "--tickgrid.access.users." + role.label() + ".password=" + hash(role.label()),
                        "--tickgrid.access.users." + role.label() + ".role=" + role.label()));
        return Stream.concat(users, Arrays.stream(more)).toArray(String[]::new);
    }

    static String hash(String password) {
        return "{bcrypt}" + new BCryptPasswordEncoder(CHEAP).encode(password);
    }

    /** Headers that say who it is. */
    String[] headers() {
        String name = name().toLowerCase(Locale.ROOT);
        return switch (this) {
            case ANONYMOUS -> new String[0];
            case WRONG -> basic("viewer", "guessed");
            default -> basic(name, name);
        };
    }

    static String[] basic(String name, String password) {
        String both = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
        return new String[] {"Authorization", "Basic " + both};
    }
}

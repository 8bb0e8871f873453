package org.tickgrid.web.alerts;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Alert;

/** Whose alerts somebody sees: their own, or everybody's where nobody signs in. */
final class Owner {

    private Owner() {}

    static String of(@Nullable Principal user) {
        return user == null ? Alert.EVERYBODY : user.getName();
    }
}

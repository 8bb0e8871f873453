package org.tickgrid.web.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Compares passwords, which is costly on purpose: few at a time, and not as often as somebody likes to guess. As the one
 * bean of its kind it is asked by every way to sign in.
 */
@Component
final class Passwords extends DaoAuthenticationProvider {

    private static final int AT_ONCE = 2;
    private static final Duration WAIT = Duration.ofSeconds(3);
    private static final int LONGEST = 200;
    private static final int REMEMBERED = 10_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final int most;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(long since, int count) {}

    Passwords(AccessSettings settings) {
        super(new InMemoryUserDetailsManager(settings.users().entrySet().stream()
                .map(user -> details(user.getKey(), user.getValue()))
                .toList()));
        setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        most = settings.attempts();
    }

    private static UserDetails details(String name, AccessSettings.User user) {
        return User.withUsername(name)
                .password(user.password())
                .authorities(user.role().authority())
                .build();
    }

    @Override
    public Authentication authenticate(Authentication given) {
        if (given.getName().length() > LONGEST
                || String.valueOf(given.getCredentials()).length() > LONGEST) {
            throw new BadCredentialsException("A name or a password is longer than any");
        }
        String who = given.getName() + " from " + address(given);
        if (hasFailedOften(who)) {
            throw new LockedException("Too many wrong passwords");
        }
        try {
            return inTurn(given);
        } catch (BadCredentialsException e) {
            noteFailure(who);
            throw e;
        }
    }

    private Authentication inTurn(Authentication given) {
        try {
            if (!places.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AuthenticationServiceException("Too many sign in at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("Interrupted", e);
        }
        try {
            return super.authenticate(given);
        } finally {
            places.release();
        }
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private boolean hasFailedOften(String who) {
        synchronized (failures) {
            Failures known = failures.get(who);
            return known != null && known.count() >= most && System.nanoTime() - known.since() < MINUTE;
        }
    }

    private void noteFailure(String who) {
        long now = System.nanoTime();
        synchronized (failures) {
            failures.merge(
                    who,
                    new Failures(now, 1),
                    (known, one) ->
                            now - known.since() < MINUTE ? new Failures(known.since(), known.count() + 1) : one);
        }
    }
}

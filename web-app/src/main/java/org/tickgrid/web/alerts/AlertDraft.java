package org.tickgrid.web.alerts;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Alert;
import org.tickgrid.market.AlertTarget;
import org.tickgrid.market.AlertTarget.Kind;
import org.tickgrid.market.QuietHours;
import org.tickgrid.market.Side;
import org.tickgrid.market.Timeframe;

/**
 * An alert as users write and read it. What is left out counts as empty.
 *
 * @param cooldown seconds
 */
record AlertDraft(
        String name,
        List<String> symbols,
        List<String> rules,
        List<String> sides,
        List<String> timeframes,
        List<Target> targets,
        Long cooldown,
        @Nullable Quiet quiet,
        @Nullable Boolean active) {

    private static final long SECOND = 1_000;
    private static final List<String> WEBHOOKS = List.of("webhook", "slack", "discord", "telegram");

    AlertDraft {
        name = requireNonNullElse(name, "");
        symbols = requireNonNullElse(symbols, List.of());
        rules = requireNonNullElse(rules, List.of());
        sides = requireNonNullElse(sides, List.of());
        timeframes = requireNonNullElse(timeframes, List.of());
        targets = requireNonNullElse(targets, List.of());
        cooldown = requireNonNullElse(cooldown, 0L);
    }

    /** Whether it is told on targets of a kind. */
    public boolean tells(String kind) {
        return targets.stream().anyMatch(target -> target.is(kind));
    }

    /** Whether it is told on this one. */
    public boolean tells(String kind, String address) {
        return targets.stream().anyMatch(target -> target.is(kind) && address.equals(target.address()));
    }

    /** Whom it is e-mailed to. */
    public String letters() {
        return targets.stream()
                .filter(target -> target.is("email"))
                .map(target -> String.valueOf(target.address()))
                .collect(Collectors.joining(" "));
    }

    /** Those with an address of HTTP. */
    public List<Target> webhooks() {
        return targets.stream()
                .filter(target -> WEBHOOKS.stream().anyMatch(target::is))
                .toList();
    }

    /** @param address as it is, or as it is shown of one that is there already, which then stays */
    record Target(String kind, @Nullable String address) {

        private boolean is(String other) {
            return other.equalsIgnoreCase(kind);
        }

        static Target of(AlertTarget target) {
            return new Target(target.kind().name().toLowerCase(Locale.ROOT), target.shown());
        }
    }

    /** @param held whether what comes meanwhile is told afterwards; otherwise it is never told */
    record Quiet(String zone, String from, String to, Boolean held) {

        Quiet {
            zone = requireNonNullElse(zone, "UTC");
            held = requireNonNullElse(held, true);
        }

        private QuietHours hours() {
            return new QuietHours(zone, time("from", from), time("to", to), held);
        }

        private static LocalTime time(String what, @Nullable String text) {
            try {
                return LocalTime.parse(requireNonNullElse(text, ""));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("quiet." + what + " must be such as 22:30, was " + text);
            }
        }
    }

    static AlertDraft of(Alert alert) {
        QuietHours quiet = alert.quiet();
        return new AlertDraft(
                alert.name(),
                alert.symbols(),
                alert.rules(),
                alert.sides().stream().map(Side::name).toList(),
                alert.timeframes().stream().map(Timeframe::label).toList(),
                alert.targets().stream().map(Target::of).toList(),
                alert.cooldown() / SECOND,
                quiet == null
                        ? null
                        : new Quiet(
                                quiet.zone(),
                                quiet.from().toString(),
                                quiet.to().toString(),
                                quiet.held()),
                alert.active());
    }

    /**
     * The alert that it stands for.
     *
     * @param before the one that it takes the place of
     * @throws IllegalArgumentException naming what cannot be
     */
    Alert alert(String id, String owner, Optional<Alert> before, long now) {
        return new Alert(
                id,
                owner,
                name,
                symbols,
                rules,
                sides.stream().map(AlertDraft::side).distinct().toList(),
                timeframes.stream().map(Timeframe::of).distinct().toList(),
                targets.stream().map(target -> target(target, before)).toList(),
                TimeUnit.SECONDS.toMillis(cooldown),
                quiet == null ? null : quiet.hours(),
                active == null ? before.map(Alert::active).orElse(true) : active,
                now);
    }

    private static Side side(String name) {
        return Arrays.stream(Side.values())
                .filter(side -> side.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("sides must be BUY or SELL, was " + name));
    }

    private static AlertTarget target(Target target, Optional<Alert> before) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equalsIgnoreCase(target.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind must be one of "
                        + Arrays.toString(Kind.values()).toLowerCase(Locale.ROOT) + ", was " + target.kind()));
        String address = requireNonNullElse(target.address(), "").strip();
        return before.stream()
                .flatMap(alert -> alert.targets().stream())
                .filter(one -> one.kind() == kind && one.shown().equals(address))
                .findFirst()
                .orElseGet(() -> new AlertTarget(kind, address));
    }
}

package org.tickgrid.web.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tickgrid.market.AlertTarget.Kind;

/** The fields of the page's form. Read one by one: rules have commas, at which a list would be cut. */
final class AlertForm {

    private static final long MINUTE = 60;

    private AlertForm() {}

    static AlertDraft draft(MultiValueMap<String, String> fields) {
        return new AlertDraft(
                one(fields, "name"),
                List.of(one(fields, "symbols").strip().split("[\\s,;]+")),
                all(fields, "rule"),
                all(fields, "side"),
                all(fields, "timeframe"),
                targets(fields),
                minutes(one(fields, "cooldown")) * MINUTE,
                quiet(fields),
                fields.containsKey("paused") ? Boolean.FALSE : Boolean.TRUE);
    }

    private static List<AlertDraft.Target> targets(MultiValueMap<String, String> fields) {
        List<AlertDraft.Target> targets = new ArrayList<>();
        if (fields.containsKey("browser")) {
            targets.add(new AlertDraft.Target(Kind.BROWSER.name(), ""));
        }
        for (String address : one(fields, "email").strip().split("[\\s,;]+")) {
            if (!address.isEmpty()) {
                targets.add(new AlertDraft.Target(label(Kind.EMAIL), address));
            }
        }
        all(fields, "channel").forEach(name -> targets.add(new AlertDraft.Target(label(Kind.CHANNEL), name)));
        List<String> kinds = all(fields, "webhook-kind");
        List<String> addresses = all(fields, "webhook");
        for (int i = 0; i < Math.min(kinds.size(), addresses.size()); i++) {
            if (!addresses.get(i).isBlank()) {
                targets.add(new AlertDraft.Target(kinds.get(i), addresses.get(i).strip()));
            }
        }
        return targets;
    }

    private static String label(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static AlertDraft.@Nullable Quiet quiet(MultiValueMap<String, String> fields) {
        String from = one(fields, "quiet-from");
        String to = one(fields, "quiet-to");
        if (from.isBlank() && to.isBlank()) {
            return null;
        }
        return new AlertDraft.Quiet(
                one(fields, "zone").strip(), from, to, !one(fields, "quiet").equals("drop"));
    }

    private static int minutes(String text) {
        try {
            return text.isBlank() ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The cooldown must be whole minutes, was " + text);
        }
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<String> all(MultiValueMap<String, String> fields, String name) {
        List<String> values = fields.get(name);
        return values == null ? List.of() : values;
    }
}

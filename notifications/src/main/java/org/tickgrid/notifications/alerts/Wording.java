package org.tickgrid.notifications.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.AlertTarget;
import org.tickgrid.market.Side;
import tools.jackson.databind.json.JsonMapper;

/** What is said of a signal, as each receiver wants it. Names that others chose cannot address anybody in it. */
final class Wording {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Wording() {}

    /** One line. */
    static String subject(AlertDelivery delivery) {
        String side = delivery.side() == Side.BUY ? "▲ BUY" : "▼ SELL";
        return (delivery.isTest() ? "Test: " : "") + side + ' ' + delivery.symbol() + " at " + price(delivery.price());
    }

    static String text(AlertDelivery delivery) {
        return subject(delivery) + '\n' + delivery.reason() + '\n' + delivery.rule() + " on "
                + delivery.timeframe().label() + " · alert “" + delivery.name() + '”';
    }

    private static String price(double price) {
        return price >= 1 ? String.format(Locale.ROOT, "%,.2f", price) : String.format(Locale.ROOT, "%.6f", price);
    }

    static byte[] json(AlertTarget target, AlertDelivery delivery) {
        return switch (target.kind()) {
            case SLACK -> write(Map.of("text", escaped(text(delivery))));
            case DISCORD -> write(Map.of("content", text(delivery), "allowed_mentions", Map.of("parse", List.of())));
            case TELEGRAM -> write(Map.of("chat_id", chat(target.address()), "text", text(delivery)));
            default -> delivery.payload().getBytes(UTF_8);
        };
    }

    /** Slack takes what stands in angle brackets for a link or a name. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The address is as Telegram's documents have it: {@code …/botTOKEN/sendMessage?chat_id=42}. */
    private static String chat(String address) {
        String query = URI.create(address).getRawQuery();
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(part -> part.startsWith("chat_id="))
                .map(part -> URLDecoder.decode(part.substring("chat_id=".length()), UTF_8))
                .findFirst()
                .orElse("");
    }

    private static byte[] write(Map<String, ?> object) {
        return JSON.writeValueAsBytes(object);
    }
}

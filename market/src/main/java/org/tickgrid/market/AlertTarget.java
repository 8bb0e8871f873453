package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where an alert is told.
 *
 * @param address an e-mail address, the address of a webhook, or the name of one of the operator's channels; empty for
 *     {@link Kind#BROWSER}
 */
public record AlertTarget(Kind kind, String address) {

    private static final int LONGEST_ADDRESS = 1_000;
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    /** In what way. */
    public enum Kind {
        /** In the browsers of the alert's owner, while they are open. */
        BROWSER("Browser"),
        EMAIL("E-mail"),
        /** The signal as it is, by POST. */
        WEBHOOK("Webhook"),
        SLACK("Slack"),
        DISCORD("Discord"),
        TELEGRAM("Telegram"),
        /** One that the operator has configured. */
        CHANNEL("Channel");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As people write it. */
        public String label() {
            return label;
        }

        /** Whether its address is one of HTTP. */
        public boolean isWebhook() {
            return this == WEBHOOK || this == SLACK || this == DISCORD || this == TELEGRAM;
        }
    }

    /** @throws IllegalArgumentException naming what is wrong with the address, without saying it: it may be a secret */
    public AlertTarget {
        address = kind == Kind.BROWSER ? "" : address.strip();
        if (address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("An address must have at most " + LONGEST_ADDRESS + " characters");
        }
        if (kind == Kind.EMAIL && !MAIL.matcher(address).matches()) {
            throw new IllegalArgumentException("An e-mail address must be such as name@example.com");
        }
        if (kind == Kind.CHANNEL && !NAME.matcher(address).matches()) {
            throw new IllegalArgumentException("A channel's name must be of a-z, 0-9 and -, such as desk");
        }
        if (kind.isWebhook() && !isWeb(address)) {
            throw new IllegalArgumentException(
                    kind.label()
                            + " needs an address that begins with http:// or https:// and names a host, without user or password");
        }
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The same for the same target, and says nothing of its address. */
    public String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((kind + " " + address).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** As it may be shown: an address of HTTP can hold a secret behind its host. */
    public String shown() {
        return kind.isWebhook() ? URI.create(address).getHost() + "/…" : address;
    }

    /** What it is, and where. */
    public String label() {
        return address.isEmpty() ? kind.label() : kind.label() + " " + shown();
    }
}

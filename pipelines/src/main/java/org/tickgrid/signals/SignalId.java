package org.tickgrid.signals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Side;
import org.tickgrid.market.Timeframe;

/** Makes the id of a signal of what it is about, so that the same log gives the same id whenever it is read. */
final class SignalId {

    private static final int BYTES = 12;

    private SignalId() {}

    static String of(Candle candle, Rule rule, Side side) {
        String ordinal = candle.timeframe() == Timeframe.TICK ? Long.toString(candle.ordinal()) : "";
        String subject = String.join(
                "|",
                candle.symbol(),
                candle.timeframe().label(),
                rule.specification(),
                side.name(),
                Long.toString(candle.end()),
                ordinal);
        return HexFormat.of().formatHex(sha256().digest(subject.getBytes(UTF_8)), 0, BYTES);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package org.tickgrid.market;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How long a candle lasts. Of {@link #TICK} every bar is a candle of its own, in the order of the log. */
public enum Timeframe {
    TICK("tick", Duration.ZERO),
    S1("1s", Duration.ofSeconds(1)),
    S5("5s", Duration.ofSeconds(5)),
    M1("1m", Duration.ofMinutes(1)),
    M5("5m", Duration.ofMinutes(5)),
    H1("1h", Duration.ofHours(1)),
    D1("1d", Duration.ofDays(1));

    private final String label;
    private final long millis;

    Timeframe(String label, Duration length) {
        this.label = label;
        this.millis = length.toMillis();
    }

    /** As users write it: {@code tick}, {@code 1s}, … {@code 1d}. */
    public String label() {
        return label;
    }

    /** Its length in milliseconds; 0 for {@link #TICK}. */
    public long millis() {
        return millis;
    }

    /** The start of the bucket that {@code time} falls into. */
    public long start(long time) {
        return this == TICK ? time : Math.floorDiv(time, millis) * millis;
    }

    /** @throws IllegalArgumentException naming the label and those that there are */
    public static Timeframe of(String label) {
        for (Timeframe timeframe : values()) {
            if (timeframe.label.equals(label)) {
                return timeframe;
            }
        }
        throw new IllegalArgumentException("Timeframe must be one of "
                + Arrays.stream(values()).map(Timeframe::label).collect(Collectors.joining(", ")) + ", was " + label);
    }

    @Override
    public String toString() {
        return label;
    }
}

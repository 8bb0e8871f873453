package org.tickgrid.market;

/** The Kafka topics and the headers that stand in them. */
public final class Topic {

    /** Every valid record, keyed by {@link MarketRecord#key()}, as the JSON that its producer sent. */
    public static final String MARKET = "market";

    /** What could not be taken: the original bytes, with the {@code REJECTED_} headers saying why. */
    public static final String REJECTED = "rejected";

    /** Every signal as JSON, keyed by symbol. A signal may stand here twice, with the same id. */
    public static final String SIGNALS = "signals";

    /** Every closed reading as JSON, keyed by symbol, in as many partitions as {@link #MARKET}. */
    public static final String READINGS = "readings";

    /** What the simulator knows: each {@link Truth} as JSON, keyed by symbol. */
    public static final String TRUTH = "truth";

    /** Partitions of {@link #MARKET} and {@link #READINGS}: the most processors that can share a job's work. */
    public static final int MARKET_PARTITIONS = 24;

    /** Partitions of the other topics. */
    public static final int OTHER_PARTITIONS = 6;

    /** {@link #REJECTED}: the field at fault; empty when the fault is not in one field. */
    public static final String REJECTED_FIELD = "field";

    /** {@link #REJECTED}: what stood in the field. */
    public static final String REJECTED_VALUE = "value";

    /** {@link #REJECTED}: what is wrong, or {@code late}. */
    public static final String REJECTED_REASON = "reason";

    /** {@link #REJECTED}: {@code ingestion}, or {@code indicators} for what was already in {@link #MARKET}. */
    public static final String REJECTED_BY = "by";

    /** A producer's own number of a record, rising, by which a repeated delivery is known; in decimal digits. */
    public static final String SEQUENCE = "sequence";

    /** What a producer calls the request that brought a record; only where it does. */
    public static final String CORRELATION = "correlation";

    private Topic() {}
}

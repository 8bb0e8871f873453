package org.tickgrid.grid;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/** Asks a member for closed candles that are older than those in memory: see {@link History#candles}. */
public final class CandlePage implements Callable<List<Reading>>, HazelcastInstanceAware, Serializable {

    /** The executor of members that answers it. */
    public static final String EXECUTOR = "history";

    /** Candles that a page can hold. */
    public static final int MOST = 10_000;

    private static final long serialVersionUID = 1;

    private final String symbol;
    private final Timeframe timeframe;
    private final long before;
    private final int limit;
    private transient @Nullable HazelcastInstance member;

    /**
     * @param before epoch milliseconds; candles that began then or later are left out
     * @param limit 1 to {@link #MOST}
     */
    public CandlePage(String symbol, Timeframe timeframe, long before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST + ", was " + limit);
        }
        this.symbol = symbol;
        this.timeframe = timeframe;
        this.before = before;
        this.limit = limit;
    }

    @Override
    public void setHazelcastInstance(HazelcastInstance member) {
        this.member = member;
    }

    /** In a list that Hazelcast writes item by item. */
    @Override
    public List<Reading> call() {
        return new ArrayList<>(History.of(Objects.requireNonNull(member)).candles(symbol, timeframe, before, limit));
    }
}

package org.tickgrid.grid;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Signal;

/** Asks a member for signals that are older than those in memory: see {@link History#signals}. */
public final class SignalPage implements Callable<List<Signal>>, HazelcastInstanceAware, Serializable {

    private static final long serialVersionUID = 1;

    private final SignalQuery query;
    private transient @Nullable HazelcastInstance member;

    public SignalPage(SignalQuery query) {
        this.query = query;
    }

    @Override
    public void setHazelcastInstance(HazelcastInstance member) {
        this.member = member;
    }

    /** In a list that Hazelcast writes item by item. */
    @Override
    public List<Signal> call() {
        return new ArrayList<>(History.of(Objects.requireNonNull(member)).signals(query));
    }
}

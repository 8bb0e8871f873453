package org.tickgrid.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outlets of one reader, by the outputs that they take. */
final class Outlets {

    static final Outlets NONE = new Outlets(new Outlet[0]);

    private final @Nullable Outlet[] byOutput;
    private final List<Outlet> all = new ArrayList<>();

    /** @param byOutput null for an output that is not drawn, or goes out on an edge */
    Outlets(@Nullable Outlet[] byOutput) {
        this.byOutput = byOutput;
        for (Outlet outlet : byOutput) {
            if (outlet != null) {
                all.add(outlet);
            }
        }
    }

    /** False when this output goes out on an edge. */
    boolean take(int output, Object result) {
        Outlet outlet = byOutput[output];
        if (outlet == null) {
            return false;
        }
        outlet.take(result);
        return true;
    }

    void start(Set<Integer> partitions) {
        for (Outlet outlet : all) {
            outlet.start(partitions);
        }
    }

    void rest(long now, boolean backlog) {
        for (Outlet outlet : all) {
            outlet.rest(now, backlog);
        }
    }

    void secure() {
        for (Outlet outlet : all) {
            outlet.secure();
        }
    }

    void close() {
        for (Outlet outlet : all) {
            outlet.close();
        }
    }
}

package org.tickgrid.kubernetes;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the jobs flow on all members, and how long they did not after members came or went. What is seen of a flow may be some
 * seconds old: it counts from its beginning, but not before it has gone on for longer than that.
 */
final class Flow {

    private static final Duration HOLD = Duration.ofSeconds(5);

    private Set<String> members;
    private @Nullable Long changed;
    private @Nullable Long begun;
    private Duration longest = Duration.ZERO;

    /** @param members that are known already */
    Flow(Set<String> members) {
        this.members = members;
    }

    void take(GridLook look) {
        if (!look.ids().equals(members)) {
            members = look.ids();
            changed = changed == null ? Long.valueOf(look.time()) : changed;
            begun = null;
        }
        if (!look.flows()) {
            begun = null;
        } else if (begun == null) {
            begun = look.time();
        } else if (changed != null && look.time() - begun >= HOLD.toMillis()) {
            Duration took = Duration.ofMillis(begun - changed);
            longest = took.compareTo(longest) > 0 ? took : longest;
            changed = null;
        }
    }

    /** Whether so many members are there, and the jobs flow on them, and went on to after the last change. */
    boolean holds(int wanted) {
        return members.size() == wanted && begun != null && changed == null;
    }

    /** From the first look at a change, of those that the jobs had not yet come over, until they flowed and went on to. */
    Duration longest() {
        return longest;
    }
}

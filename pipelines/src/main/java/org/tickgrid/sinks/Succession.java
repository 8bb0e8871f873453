package org.tickgrid.sinks;

import java.io.Serializable;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Traced;

/**
 * Which values must look first at what stands in their place of the map, and which of the two stays there.
 *
 * @param <V> of the map's values
 */
public interface Succession<V> extends Serializable {

    /** Whether it must look: for all others the map is not asked. */
    boolean looks(V next);

    /** Whether it takes the place of what stands there. */
    boolean replaces(V present, V next);

    /** Whatever comes is newer. */
    static <V> Succession<V> always() {
        return new Succession<>() {
            @Override
            public boolean looks(V next) {
                return false;
            }

            @Override
            public boolean replaces(V present, V next) {
                return true;
            }
        };
    }

    /** In what is read again nothing takes the place of what was made of a later record. */
    static <V extends Traced> Succession<V> newest(Reread again) {
        return new Succession<>() {
            @Override
            public boolean looks(V next) {
                return again.covers(next.position());
            }

            @Override
            public boolean replaces(V present, V next) {
                LogPosition before = present.position();
                return before.partition() != next.position().partition()
                        || before.offset() <= next.position().offset();
            }
        };
    }

    /** In what is read again all stays as it was first. */
    static <V extends Traced> Succession<V> first(Reread again) {
        return new Succession<>() {
            @Override
            public boolean looks(V next) {
                return again.covers(next.position());
            }

            @Override
            public boolean replaces(V present, V next) {
                return false;
            }
        };
    }

    /** The newest by its own time; of one time the one that comes last. */
    static Succession<EconomicIndicator> newestByTime() {
        return new Succession<>() {
            @Override
            public boolean looks(EconomicIndicator next) {
                return true;
            }

            @Override
            public boolean replaces(EconomicIndicator present, EconomicIndicator next) {
                return present.time() <= next.time();
            }
        };
    }
}

package org.tickgrid.web.alerts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long signals took to their deliveries.
 *
 * @param count of those that are looked at
 * @param median milliseconds
 * @param most milliseconds that 99 of a hundred took at most
 */
record Delays(int count, long median, long most) {

    private static final double MOST = 0.99;

    /** Null while nothing was told. */
    static @Nullable Delays of(List<DeliveryView> deliveries) {
        List<Long> sorted = deliveries.stream()
                .map(DeliveryView::delay)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return sorted.isEmpty() ? null : new Delays(sorted.size(), at(sorted, 0.5), at(sorted, MOST));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}

package org.tickgrid.datasets;

import java.util.function.Consumer;

/** The rows that were skipped: all are counted, the first ten are told. */
public final class BadRows {

    private static final int MOST_TOLD = 10;

    private final Consumer<String> news;
    private long count;

    public BadRows(Consumer<String> news) {
        this.news = news;
    }

    /** @param place such as {@code Line 7} */
    void add(String place, String reason) {
        count++;
        if (count <= MOST_TOLD) {
            news.accept(place + " skipped: " + reason);
        } else if (count == MOST_TOLD + 1) {
            news.accept("More bad lines are counted, not shown");
        }
    }

    public long count() {
        return count;
    }
}

package org.tickgrid.datasets;

import java.util.function.Consumer;

/** The rows that were skipped: all are counted, the first ten are told. */
public final class BadRows {

    private static final int MOST_TOLD = 10;
    private static final int LONGEST_TOLD = 300;

    private final Consumer<String> news;
    private long count;

    public BadRows(Consumer<String> news) {
        this.news = news;
    }

    /** @param place such as {@code Line 7} */
    void add(String place, String reason) {
        count++;
        if (count <= MOST_TOLD) {
            news.accept(place + " skipped: " + shorten(reason));
        } else if (count == MOST_TOLD + 1) {
            news.accept("More bad lines are counted, not shown");
        }
    }

    private static String shorten(String reason) {
        return reason.length() <= LONGEST_TOLD ? reason : reason.substring(0, LONGEST_TOLD) + "…";
    }

    public long count() {
        return count;
    }
}

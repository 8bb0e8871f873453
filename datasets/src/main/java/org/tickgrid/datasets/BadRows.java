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

    void add(long line, String reason) {
        count++;
        if (count <= MOST_TOLD) {
            news.accept("Line " + line + " skipped: " + reason);
        } else if (count == MOST_TOLD + 1) {
            news.accept("More bad lines are counted, not shown");
        }
    }

    public long count() {
        return count;
    }
}

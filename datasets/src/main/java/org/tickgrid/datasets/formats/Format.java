package org.tickgrid.datasets.formats;

/** How one publisher writes its files. */
public interface Format {

    /** As users write it, such as {@code binance-klines}. */
    String name();

    /** What it is, in half a line. */
    String description();

    /** Whether a file looks like this, by its content or, where content cannot tell, by its name. */
    boolean fits(Sample sample);

    /**
     * How the rows of a file are read.
     *
     * @throws IllegalArgumentException naming what the file or the user has not said
     */
    Table open(Sample sample);
}

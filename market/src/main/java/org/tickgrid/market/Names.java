package org.tickgrid.market;

import org.jspecify.annotations.Nullable;

/** The names of the records that were read, so that a name that comes again is neither made nor looked at again. */
public interface Names {

    /** The name that these bytes are, which are all ASCII; null when no record had it. */
    @Nullable
    String known(byte[] text, int from, int length);

    /** Hears of a record's name that was not known. */
    void add(String name);
}

package org.tickgrid.market;

import org.jspecify.annotations.Nullable;

/** The names of the records that were read, so that a name that comes again is neither made nor looked at again. */
public interface Names {

    /**
     * The name that these bytes are, which are all ASCII; null when no record had it. A bar is made of it as it is, so what no
     * record may be called must not be known.
     */
    @Nullable
    String known(byte[] text, int from, int length);

    /** Hears of a name that was not known, once a bar is made of it. */
    void add(String name);
}

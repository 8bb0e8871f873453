package org.tickgrid.market;

/** Makes text of the names in records, and of one that comes again the same object. */
public interface Names {

    /** The name that these bytes are, which are all ASCII. */
    String of(byte[] text, int from, int length);
}

package org.tickgrid.datasets.formats;

/** Yes or no, as data files write them. */
final class Flags {

    private Flags() {}

    static boolean isFlag(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }
}

package org.tickgrid.market;

import org.jspecify.annotations.Nullable;

/** Keeps the names that were read. */
final class SymbolCache implements Names {

    /** Of more names, those that came last are made again each time that they come. So many fill a table. */
    private static final int MOST = 3 << 15;

    private final NameTable<String> names = new NameTable<>();

    @Override
    public @Nullable String known(byte[] text, int from, int length) {
        return names.get(text, from, length);
    }

    @Override
    public void add(String name) {
        if (names.size() < MOST) {
            names.put(name, name);
        }
    }
}

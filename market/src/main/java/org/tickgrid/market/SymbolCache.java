package org.tickgrid.market;

import org.jspecify.annotations.Nullable;

/** Keeps the names that were read, so that a name that comes again is not made again. */
final class SymbolCache implements Names {

    /** Of more names, those that came last are made again each time that they come. */
    private static final int MOST = 100_000;

    private final NameTable<String> names = new NameTable<>();

    @Override
    public @Nullable String of(byte[] text, int from, int length) {
        String known = names.get(text, from, length);
        return known == null ? keep(Names.make(text, from, length)) : known;
    }

    private @Nullable String keep(@Nullable String name) {
        if (name != null && !name.isEmpty() && names.size() < MOST) {
            names.put(name, name);
        }
        return name;
    }
}

package org.tickgrid.market;

import org.jspecify.annotations.Nullable;

/** Keeps the names that were read. */
final class SymbolCache implements Names {

    /** Of more names, those that came last are made again each time that they come. So many fill a table. */
    private static final int MOST = 1 << 17;

    private final NameTable<Symbol> symbols = new NameTable<>();

    @Override
    public @Nullable String known(byte[] text, int from, int length) {
        Symbol symbol = symbols.get(text, from, length);
        return symbol == null ? null : symbol.name();
    }

    @Override
    public void add(String name) {
        if (symbols.size() < MOST) {
            symbols.add(new Symbol(name));
        }
    }

    private static final class Symbol extends Named {

        Symbol(String name) {
            super(name);
        }
    }
}

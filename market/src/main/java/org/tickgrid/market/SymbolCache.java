package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Keeps the names that were read, so that a name that comes again is not made again. */
final class SymbolCache implements Names {

    /** Of more names, those that came last are made again each time that they come. So many fill a table. */
    private static final int MOST = 3 << 15;

    private final NameTable<String> names = new NameTable<>();

    @Override
    public String of(byte[] text, int from, int length) {
        String known = names.get(text, from, length);
        return known == null ? keep(new String(text, from, length, US_ASCII)) : known;
    }

    /** What no record may be called is not kept: it could be of any length. */
    private String keep(String name) {
        if (!name.isEmpty() && name.length() <= Check.LONGEST_NAME && names.size() < MOST) {
            names.put(name, name);
        }
        return name;
    }
}

package org.tickgrid.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.NameTable;
import org.tickgrid.market.Names;

/** The states of the keys in one partition. A bar's key is looked for once, while it is read: then its state is at hand. */
final class KeyStates implements Names {

    private final NameTable<KeyState> states = new NameTable<>();
    private final List<KeyState> all = new ArrayList<>();
    private final LookAhead lookAhead = new LookAhead(states);

    /** Of the state at hand, for a reference would be news to the garbage collector each time. */
    private int place = NameTable.NOWHERE;

    @Override
    public @Nullable String known(byte[] text, int from, int length) {
        place = states.find(text, from, length);
        return place == NameTable.NOWHERE ? null : states.at(place).name();
    }

    /** A new key has its state when its record is taken. */
    @Override
    public void add(String name) {}

    /** The key's state; null when it has none yet. */
    @Nullable
    KeyState get(String key) {
        KeyState atHand = place == NameTable.NOWHERE ? null : states.at(place);
        return atHand != null && atHand.name().equals(key) ? atHand : states.get(key);
    }

    void add(KeyState state) {
        states.add(state);
        all.add(state);
        place = NameTable.NOWHERE;
    }

    void lookAhead(RawRecords records) {
        lookAhead.look(records);
    }

    /** In the order in which they were added. */
    List<KeyState> all() {
        return all;
    }
}

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
    private @Nullable KeyState atHand;

    @Override
    public @Nullable String known(byte[] text, int from, int length) {
        atHand = states.get(text, from, length);
        return atHand == null ? null : atHand.key;
    }

    /** A new key has its state when its record is taken. */
    @Override
    public void add(String name) {}

    /** The key's state; null when it has none yet. */
    @Nullable
    KeyState get(String key) {
        return atHand != null && atHand.key.equals(key) ? atHand : states.get(key);
    }

    void add(KeyState state) {
        states.put(state.key, state);
        all.add(state);
    }

    /** In the order in which they were added. */
    List<KeyState> all() {
        return all;
    }
}

package org.tickgrid.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyStatesTest {

    private final KeyStates states = new KeyStates();

    @Test
    void theStateOfAKnownNameIsAtHand() {
        add("ACME");
        assertThat(known("ACME")).isEqualTo("ACME");
        assertThat(get("ACME").name()).isEqualTo("ACME");
    }

    @Test
    void anotherKeyThanTheOneAtHandHasItsOwnState() {
        add("ACME");
        add("BETA");
        known("ACME");
        assertThat(get("BETA").name()).isEqualTo("BETA");
        assertThat(states.get("CORE")).isNull();
    }

    @Test
    void aStateIsFoundWhenOthersHaveComeSinceItWasAtHand() {
        add("ACME");
        known("ACME");
        for (int i = 0; i < 1_000; i++) {
            add("SYM" + i);
            assertThat(get("ACME").name()).isEqualTo("ACME");
            known("SYM" + i);
        }
    }

    private void add(String name) {
        states.add(new KeyState(name, new Silent(), new NoResults()));
    }

    private String known(String name) {
        byte[] text = name.getBytes(UTF_8);
        return requireNonNull(states.known(text, 0, text.length));
    }

    private KeyState get(String name) {
        return requireNonNull(states.get(name));
    }
}

package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SymbolCacheTest {

    private final SymbolCache names = new SymbolCache();

    @Test
    void aNameThatComesAgainIsTheSameObject() {
        IntStream.range(0, 90_000).forEach(i -> {
            String name = "SYM" + i;
            assertThat(known(name)).isNull();
            names.add(name);
            assertThat(known(name)).isSameAs(name);
        });
        IntStream.range(0, 90_000).forEach(i -> assertThat(known("SYM" + i)).isEqualTo("SYM" + i));
    }

    @Test
    void ofMoreNamesThanItKeepsThoseThatCameLastAreNotKnown() {
        IntStream.range(0, 400_000).mapToObj(i -> "SYM" + i).forEach(names::add);
        assertThat(known("SYM90000")).isEqualTo("SYM90000");
        assertThat(known("SYM399999")).isNull();
    }

    private @Nullable String known(String name) {
        byte[] text = ('"' + name + '"').getBytes(UTF_8);
        return names.known(text, 1, text.length - 2);
    }
}

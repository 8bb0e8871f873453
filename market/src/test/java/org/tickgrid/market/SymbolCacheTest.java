package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymbolCacheTest {

    private final SymbolCache names = new SymbolCache();

    @Test
    void aNameThatComesAgainIsTheSameObject() {
        List<String> first = names(90_000);
        List<String> again = names(90_000);
        assertThat(first).startsWith("SYM0", "SYM1").endsWith("SYM89999");
        assertThat(again).usingElementComparator((a, b) -> a == b ? 0 : 1).isEqualTo(first);
    }

    @Test
    void moreNamesThanItKeepsAreStillReadAsTheyAre() {
        IntStream.range(0, 400_000).forEach(i -> assertThat(read("SYM" + i)).isEqualTo("SYM" + i));
    }

    @Test
    void anEmptyNameIsLeftToWhoeverComplainsOfIt() {
        assertThat(read("")).isEmpty();
    }

    @Test
    void aNameThatNothingMayHaveIsNotKept() {
        String longest = "A".repeat(64);
        assertThat(read(longest)).isSameAs(read(longest));
        assertThat(read(longest + "A")).isEqualTo(longest + "A").isNotSameAs(read(longest + "A"));
    }

    private List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> read("SYM" + i)).toList();
    }

    private String read(String name) {
        byte[] text = ('"' + name + '"').getBytes(UTF_8);
        return names.of(text, 1, text.length - 2);
    }
}

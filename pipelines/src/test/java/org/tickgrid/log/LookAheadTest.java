package org.tickgrid.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.NameTable;

class LookAheadTest {

    private final NameTable<KeyState> states = new NameTable<>();
    private final LookAhead lookAhead = new LookAhead(states);
    private final List<String> lookedAt = new ArrayList<>();

    @Test
    void ofManyKeysNearlyAllThatComeAreLookedAtAndInTheirOrder() {
        add(10_000);
        List<String> coming = symbols(5_000, 5_160);

        for (int i = 0; i < coming.size(); i += LookAhead.RECORDS) {
            lookAhead.look(new Coming(coming.subList(i, i + LookAhead.RECORDS)));
        }

        assertThat(lookedAt).hasSameSizeAs(coming);
        assertThat(IntStream.range(0, coming.size()).filter(i -> coming.get(i).equals(lookedAt.get(i))))
                .hasSizeGreaterThan(150);
    }

    @Test
    void ofFewKeysAllAreNearAnyway() {
        add(500);
        lookAhead.look(new Coming(symbols(17, 18)));
        assertThat(lookedAt).isEmpty();
    }

    private void add(int count) {
        symbols(0, count).forEach(name -> states.add(new KeyState(name, new Looked(name), new NoResults())));
    }

    private static List<String> symbols(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "SYM" + i).toList();
    }

    private final class Looked extends Silent {

        private final String name;

        Looked(String name) {
            this.name = name;
        }

        @Override
        public long look() {
            lookedAt.add(name);
            return 0;
        }
    }

    private record Coming(List<String> symbols) implements RawRecords {

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public void next(RawRecord record) {
            throw new IllegalStateException("Who looks ahead must not read on");
        }

        @Override
        public void ahead(int most, Keys keys) {
            for (String symbol : symbols) {
                byte[] bytes = ("before" + symbol + "behind").getBytes(UTF_8);
                keys.key(bytes, 6, symbol.length());
            }
        }
    }
}

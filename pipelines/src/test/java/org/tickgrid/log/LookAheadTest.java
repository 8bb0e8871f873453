package org.tickgrid.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.NameTable;

class LookAheadTest {

    private final NameTable<KeyState> states = new NameTable<>();
    private final LookAhead lookAhead = new LookAhead(states);
    private final List<String> lookedAt = new ArrayList<>();

    @Test
    void ofManyKeysThoseOfTheNextRecordsAreLookedAt() {
        add(10_000);
        lookAhead.at(new Coming("SYM17", "SYM4711", "SYM17"));
        assertThat(lookedAt).contains("SYM17", "SYM4711").hasSize(3);
    }

    @Test
    void anotherLookIsAtTheRecordsBehindThem() {
        add(10_000);
        lookAhead.at(new Coming("SYM17", "SYM4711"));
        lookedAt.clear();
        lookAhead.at(new Coming("SYM42"));
        assertThat(lookedAt).hasSize(1);
    }

    @Test
    void ofFewKeysAllAreNearAnyway() {
        add(500);
        lookAhead.at(new Coming("SYM17"));
        assertThat(lookedAt).isEmpty();
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            String name = "SYM" + i;
            states.add(new KeyState(name, new Looked(name), new NoResults()));
        }
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

    private record Coming(String... keys) implements RawRecords {

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public void next(RawRecord record) {
            throw new IllegalStateException("Looking ahead must not read on");
        }

        @Override
        public void ahead(int most, Keys keysOf) {
            for (String key : keys) {
                byte[] bytes = ("before" + key + "behind").getBytes(UTF_8);
                keysOf.key(bytes, 6, key.length());
            }
        }
    }
}

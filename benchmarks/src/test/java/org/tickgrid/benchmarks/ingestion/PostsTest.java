package org.tickgrid.benchmarks.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketJson;

class PostsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1_000})
    void holdsAsManyValidBarsInEachBodyAsItSays(int batch) {
        for (byte[] body : Posts.of(batch).bodies()) {
            assertThat(new String(body, UTF_8).lines())
                    .hasSize(batch)
                    .allMatch(line -> MarketJson.read(line.getBytes(UTF_8)) instanceof Bar);
        }
    }

    @Test
    void beginsAgainWhenAllAreSent() {
        Posts posts = Posts.of(1_000);

        assertThat(posts.body(posts.bodies().size())).isSameAs(posts.body(0));
    }
}

package org.tickgrid.generator.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToALimit() {
        assertThat(Patience.USUAL.after(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(Patience.USUAL.after(2)).isEqualTo(Duration.ofMillis(200));
        assertThat(Patience.USUAL.after(6)).isEqualTo(Duration.ofMillis(3200));
        assertThat(Patience.USUAL.after(7)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Patience.USUAL.after(1000)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void waitsAsLongAsTheServerAsksUpToTheLimit() {
        Duration usual = Duration.ofMillis(100);
        Duration longest = Duration.ofSeconds(5);

        assertThat(RetryAfter.of(headers("2"), usual, longest)).isEqualTo(Duration.ofSeconds(2));
        assertThat(RetryAfter.of(headers("0"), usual, longest)).isEqualTo(usual);
        assertThat(RetryAfter.of(headers("3600"), usual, longest)).isEqualTo(longest);
        assertThat(RetryAfter.of(headers("Wed, 21 Oct 2026 07:28:00 GMT"), usual, longest))
                .isEqualTo(usual);
    }

    private static HttpHeaders headers(String retryAfter) {
        return HttpHeaders.of(Map.of("Retry-After", List.of(retryAfter)), (_, _) -> true);
    }
}

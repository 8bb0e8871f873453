package org.tickgrid.web.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Signal;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.Samples;
import org.tickgrid.web.TestGrid;
import org.tickgrid.web.grid.Gap;
import org.tickgrid.web.push.Age;
import org.tickgrid.web.push.FakeClient;
import org.tickgrid.web.push.Request;

class SignalFeedTest {

    private static final TestGrid GRID = new TestGrid();

    private final SignalFeed feed =
            new SignalFeed("signals", "signal", GridMap.SIGNALS, 5, 2, new Age("signal", new SimpleMeterRegistry()));
    private final FakeClient client = new FakeClient(100);

    @AfterAll
    static void stop() {
        GRID.close();
    }

    @BeforeEach
    void clear() {
        GridMap.SIGNALS.in(GRID.member()).clear();
    }

    @Test
    void tellsANewFollowerTheNewestFewAndThenEachOnce() {
        feed.changed(1, signal("a"));
        feed.changed(2, signal("b"));
        feed.changed(3, signal("c"));
        feed.follow(client.subscriber(), request(OptionalLong.empty()));
        feed.changed(4, signal("d"));
        feed.changed(5, signal("d"));

        hears("b@2", "c@3", "d@4");
    }

    @Test
    void goesOnBehindWhatAClientHas() {
        feed.changed(1, signal("a"));
        feed.changed(2, signal("b"));
        feed.changed(3, signal("c"));

        feed.follow(client.subscriber(), request(OptionalLong.of(1)));

        hears("b@2", "c@3");
    }

    @Test
    void tellsAllThatIsKeptToAClientThatWasAwayForTooLong() {
        for (int i = 1; i <= 8; i++) {
            feed.changed(i, signal("s" + i));
        }

        feed.follow(client.subscriber(), request(OptionalLong.of(1)));

        hears("s4@4", "s5@5", "s6@6", "s7@7", "s8@8");
    }

    @Test
    void fillsAGapFromTheMapWithoutLettingAnyoneCountPastIt() {
        // Given
        feed.changed(1, signal("a"));
        feed.follow(client.subscriber(), request(OptionalLong.of(1)));
        feed.changed(4, signal("d"));
        put("a", "b", "c", "d");

        // When
        feed.reload(GRID.member(), new Gap(1, 4));

        // Then
        hears("d@4", "b@1", "c@1");
        FakeClient later = new FakeClient(100);
        feed.follow(later.subscriber(), request(OptionalLong.of(1)));
        await().untilAsserted(() -> assertThat(told(later)).containsExactlyInAnyOrder("d@4", "b@1", "c@1"));
    }

    @Test
    void tellsWhoWentOnMeanwhileOfASignalWhoseChangeComesLate() {
        // Given
        feed.changed(7, signal("a"));
        put("a", "b");
        feed.reload(GRID.member(), new Gap(-1, -1));
        FakeClient knowsState = new FakeClient(100);
        feed.follow(knowsState.subscriber(), request(OptionalLong.empty()));
        feed.follow(client.subscriber(), request(OptionalLong.of(7)));

        // When
        feed.changed(8, signal("b"));

        // Then
        hears("b@8");
        await().untilAsserted(() -> assertThat(told(knowsState)).containsExactlyInAnyOrder("a@7", "b@-1"));
    }

    @Test
    void tellsWhoFollowsAllOfANewEpoch() {
        // Given
        feed.connected(GRID.member(), "before", true);
        feed.changed(7, signal("a"));
        feed.follow(client.subscriber(), request(OptionalLong.empty()));
        put("a", "b");

        // When
        feed.disconnected();
        feed.connected(GRID.member(), "after", true);

        // Then
        await().untilAsserted(() -> assertThat(client.texts().stream().map(Dashboard.JSON::readTree))
                .extracting(
                        message -> message.path("epoch").asString(),
                        message -> message.at("/data/id").asString())
                .containsExactly(tuple("before", "a"), tuple("after", "a"), tuple("after", "b")));
    }

    private void hears(String... expected) {
        await().untilAsserted(() -> assertThat(told(client)).containsExactly(expected));
    }

    private static List<String> told(FakeClient client) {
        return client.texts().stream()
                .map(Dashboard.JSON::readTree)
                .map(json -> json.at("/data/id").asString()
                        + '@'
                        + json.path("sequence").asLong())
                .toList();
    }

    private static void put(String... ids) {
        for (String id : ids) {
            GridMap.SIGNALS.in(GRID.member()).set(id, signal(id));
        }
    }

    private static Request request(OptionalLong after) {
        return new Request(true, "signals", "", "", "", after);
    }

    private static Signal signal(String id) {
        return Samples.signal(id, "AAPL", 1_700_000_000_000L + id.charAt(id.length() - 1));
    }
}

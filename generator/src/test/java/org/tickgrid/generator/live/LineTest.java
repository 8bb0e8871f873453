package org.tickgrid.generator.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tickgrid.generator.feed.FeedException;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketRecord;

@Timeout(30)
class LineTest {

    private static final long START = 1_700_000_000_000L;

    private final List<MarketRecord> told = new ArrayList<>();
    private final List<String> news = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final Counts counts = new Counts();
    private Backfill backfill = (symbol, first, last) -> {
        questions.add(symbol + " " + first + ".." + last);
        return LongStream.rangeClosed(first, last).mapToObj(LineTest::trade).toList();
    };

    @Test
    void tellsTradesInTheirOrderAndEachOnce() throws Exception {
        run(traded(5), traded(6), traded(6), traded(5), traded(7));

        assertThat(told).containsExactly(bar(5), bar(6), bar(7));
        assertThat(counts.summary()).isEqualTo("gaps=0 backfilled=0 lost=0 reconnects=0");
    }

    @Test
    void tellsWhatWasMissingBeforeWhatFollows() throws Exception {
        run(traded(5), traded(9), traded(10));

        assertThat(told).containsExactly(bar(5), bar(6), bar(7), bar(8), bar(9), bar(10));
        assertThat(questions).containsExactly("ACME 6..8");
        assertThat(counts.summary()).isEqualTo("gaps=1 backfilled=3 lost=0 reconnects=0");
        assertThat(news).containsExactly("ACME: trades 6 to 8 were missing, 3 of them found, 0 lost");
    }

    @Test
    void countsAsLostWhatNobodyCanTell() throws Exception {
        backfill = (_, _, _) -> {
            throw new IOException("nobody answers");
        };

        run(traded(5), traded(9));

        assertThat(told).containsExactly(bar(5), bar(9));
        assertThat(counts.summary()).isEqualTo("gaps=1 backfilled=0 lost=3 reconnects=0");
        assertThat(news).containsExactly("ACME: trades 6 to 8 were missing, 0 of them found, 3 lost; nobody answers");
    }

    @Test
    void takesFromABackfillWhatFitsTheGapAndPutsItInOrder() throws Exception {
        backfill = (_, _, _) -> List.of(trade(9), trade(8), trade(6), trade(6), trade(4));

        run(traded(5), traded(9));

        assertThat(told).containsExactly(bar(5), bar(6), bar(8), bar(9));
        assertThat(counts.summary()).isEqualTo("gaps=1 backfilled=2 lost=1 reconnects=0");
    }

    @Test
    void asksForTenThousandTradesOfAGapAtMost() throws Exception {
        run(traded(5), traded(20_000));

        assertThat(questions).containsExactly("ACME 10000..19999");
        assertThat(counts.summary()).isEqualTo("gaps=1 backfilled=10000 lost=9994 reconnects=0");
        assertThat(news).singleElement().asString().endsWith("only the last 10000 are asked for");
    }

    @Test
    void beginsBehindTheTradesBeforeTheFirstConnection() throws Exception {
        run(standing(3), standing(4), traded(5), traded(6));

        assertThat(told).containsExactly(bar(5), bar(6));
        assertThat(questions).isEmpty();
    }

    @Test
    void findsWhatWasTradedBetweenTwoConnections() throws Exception {
        run(standing(4), broken(), standing(7), traded(8));

        assertThat(told).containsExactly(bar(5), bar(6), bar(7), bar(8));
        assertThat(questions).containsExactly("ACME 5..6");
    }

    @Test
    void tellsTheTimeOnceASecondWhileNothingIsTraded() throws Exception {
        run(traded(5), reached(900), reached(1_005), reached(1_900), reached(2_005), traded(2_100), reached(3_000));

        assertThat(told).filteredOn(Clock.class::isInstance).containsExactly(clock(1_005), clock(2_005));
    }

    @Test
    void tellsNoTimeUntilItIsSureThatNothingIsMissing() throws Exception {
        run(reached(1_000), traded(5), broken(), reached(2_000), traded(6), reached(3_000));

        assertThat(told).containsExactly(bar(5), bar(6), clock(3_000));
    }

    @Test
    void saysWhyItCannotGoOn() throws Exception {
        Line line = new Line(
                "ACME",
                "",
                backfill,
                _ -> {
                    throw new FeedException("gone");
                },
                counts,
                news::add);
        line.put(traded(1));
        line.run();

        assertThatThrownBy(line::check).hasMessage("gone");
        for (int i = 0; i < 20_000; i++) {
            line.put(traded(i));
        }
    }

    /** Each trade happened so many milliseconds after the start as its number says. */
    private void run(Line.Event... events) throws InterruptedException {
        Line line = new Line("ACME", "x-", backfill, told::add, counts, news::add);
        for (Line.Event event : events) {
            line.put(event);
        }
        line.put(new Line.Event.End());
        line.run();
        line.check();
    }

    private static Trade trade(long id) {
        return new Trade("ACME", id, START + id, 10, 1);
    }

    private static MarketRecord bar(long id) {
        return trade(id).bar("x-");
    }

    private static Clock clock(long time) {
        return new Clock("x-ACME", START + time, false);
    }

    private static Line.Event traded(long id) {
        return new Line.Event.Traded(trade(id));
    }

    private static Line.Event standing(long id) {
        return new Line.Event.Standing(trade(id));
    }

    private static Line.Event broken() {
        return new Line.Event.Broken();
    }

    private static Line.Event reached(long time) {
        return new Line.Event.Reached(START + time);
    }
}

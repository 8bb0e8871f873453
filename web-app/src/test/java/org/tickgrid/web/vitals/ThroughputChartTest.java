package org.tickgrid.web.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThroughputChartTest {

    private final ThroughputChart chart = new ThroughputChart();
    private final Seats seats = new Seats();

    @Test
    void isEmptyBeforeTheFirstSample() {
        assertThat(chart.draw(seats).areas()).isEmpty();
    }

    @Test
    void stacksOneMemberOnTheOther() {
        add(0, Map.of("a", 100.0));
        add(60_000, Map.of("a", 100.0, "b", 300.0));

        ThroughputChart.Drawing drawing = chart.draw(seats);

        assertThat(drawing.peak()).isEqualTo(400);
        assertThat(drawing.areas())
                .containsExactly(
                        new ThroughputChart.Area(0, "300.0,90.0 600.0,90.0 600.0,120.0 300.0,120.0"),
                        new ThroughputChart.Area(1, "300.0,90.0 600.0,0.0 600.0,90.0 300.0,90.0"));
    }

    @Test
    void forgetsWhatIsOlderThanTwoMinutes() {
        add(0, Map.of("gone", 5.0));
        add(120_001, Map.of("a", 7.0));

        assertThat(chart.members()).containsExactly("a");
        assertThat(chart.draw(seats).peak()).isEqualTo(7);
    }

    @Test
    void hasABoundHoweverOftenAndWithHoweverManyMembersItIsAddedTo() {
        Map<String, Double> many =
                IntStream.range(0, 100).boxed().collect(Collectors.toMap(i -> "member-" + i, _ -> 1.0));
        for (int i = 0; i < 1_000; i++) {
            add(i, many);
        }

        List<ThroughputChart.Area> areas = chart.draw(seats).areas();

        assertThat(areas).hasSize(16);
        assertThat(areas.getFirst().points().split(" ")).hasSize(250);
        assertThat(chart.draw(seats).peak()).isEqualTo(100);
        assertThat(areas.getLast().points()).contains(",0.0 ");
    }

    private void add(long time, Map<String, Double> rates) {
        chart.add(time, rates);
        seats.keep(chart.members());
    }
}

package org.tickgrid.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.JobEvent;

class JobEventsTest {

    private final JobEvents events = new JobEvents(new SimpleMeterRegistry());

    @Test
    void keepTheBeginningOfAReasonThatIsAPageLong() {
        events.note("indicators", JobEvents.RESTARTED, "x".repeat(10_000));
        events.note("indicators", JobEvents.REPLACED, "other settings");

        assertThat(events.newest())
                .extracting(JobEvent::detail)
                .containsExactly("x".repeat(199) + "…", "other settings");
    }

    @Test
    void forgetTheOldest() {
        for (int i = 0; i < 21; i++) {
            events.note("indicators", JobEvents.RESTARTED, Integer.toString(i));
        }

        assertThat(events.newest())
                .hasSize(20)
                .first()
                .extracting(JobEvent::detail)
                .isEqualTo("1");
    }
}

package org.tickgrid.datasets.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    private final TimeReader times = new TimeReader(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "1381132800, 2013-10-07T08:00:00Z",
        "1381132800.4649, 2013-10-07T08:00:00.464Z",
        "1.3811328E9, 2013-10-07T08:00:00Z",
        "1381132800464, 2013-10-07T08:00:00.464Z",
        "883749600000, 1998-01-02T14:00:00Z",
        "1735689600010866, 2025-01-01T00:00:00.010Z",
        "1679990400018025984, 2023-03-28T08:00:00.018Z",
        "-86400, 1969-12-31T00:00:00Z",
        "2013-10-07T08:00:00Z, 2013-10-07T08:00:00Z",
        "2013-10-07t08:00:00.464789123z, 2013-10-07T08:00:00.464Z",
        "2013-10-07T10:00+02:00, 2013-10-07T08:00:00Z",
        "2013-10-07 08:00:00+00:00, 2013-10-07T08:00:00Z",
        "2013-10-07 08:00:00+0000, 2013-10-07T08:00:00Z",
        "2013-10-07 08:00:00, 2013-10-07T08:00:00Z",
        "2013-10-07 08:00, 2013-10-07T08:00:00Z",
        "2013-10-07, 2013-10-07T00:00:00Z",
        "20131007, 2013-10-07T00:00:00Z",
        "20131007 08:00, 2013-10-07T08:00:00Z",
        "20131007 080001, 2013-10-07T08:00:01Z",
        "2013-10-07 0800, 2013-10-07T08:00:00Z",
        "2018-05-01T08:04:00.000000000Z, 2018-05-01T08:04:00Z"
    })
    void readsEveryForm(String text, Instant time) {
        assertThat(Instant.ofEpochMilli(times.read(text))).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "08:00", "07.10.2013", "2013-02-30", "20131399", "2013-10-07T25:00", "NaN", "1e999"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> times.read(text))
                .isInstanceOf(BadRowException.class)
                .hasMessage("time is neither epoch seconds, ms, µs, ns nor ISO-8601, was " + text);
    }

    @Test
    void readsTimesWithoutAZoneInTheZoneThatItIsTold() {
        TimeReader newYork = new TimeReader(ZoneId.of("America/New_York"));

        assertThat(newYork.read("2020-12-15 09:30")).isEqualTo(times.read("2020-12-15T14:30:00Z"));
        assertThat(newYork.read("2020-12-15T09:30Z")).isEqualTo(times.read("2020-12-15T09:30:00Z"));
    }
}

package org.tickgrid.benchmarks.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameReaderTest {

    private static final String VALUE = """
            {"type":"performance","epoch":"e","sequence":7,"data":{"symbol":"SYM1","partition":3,"offset":%d,"received":%d}}""";

    private static final String STATUS = """
            {"type":"status","grid":"up","time":1700000000123,"received":1700000000120}""";

    @Test
    void findsWhenTheRecordOfEachValueWasReceived() {
        assertThat(received(VALUE.formatted(5, 1_700_000_000_001L))).containsExactly(1_700_000_000_001L);
        assertThat(received(VALUE.formatted(5, 1_700_000_000_001L) + '\n' + STATUS + '\n' + VALUE.formatted(6, 2)))
                .containsExactly(1_700_000_000_001L, 2L);
    }

    @Test
    void findsNothingInWhatIsNoValue() {
        assertThat(received(STATUS)).isEmpty();
        assertThat(received("")).isEmpty();
        assertThat(received("\n\n}")).isEmpty();
        assertThat(received(",\"received\":1}")).isEmpty();
        assertThat(received("{\"type\":\"hello\",\"epoch\":\"e\"}")).isEmpty();
    }

    private static List<Long> received(String frame) {
        List<Long> found = new ArrayList<>();
        FrameReader.read(Unpooled.wrappedBuffer(("##" + frame).getBytes(UTF_8)).skipBytes(2), found::add);
        return found;
    }
}

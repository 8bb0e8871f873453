package org.tickgrid.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void hasItsMessagesInOrderOneALine() {
        Message first = Message.control("{\"n\":1}");
        Message second = Message.control("{\"n\":2}");

        assertThat(Frame.of(List.of(first))).isEqualTo("{\"n\":1}");
        assertThat(Frame.of(List.of(first, second))).isEqualTo("{\"n\":1}\n{\"n\":2}");
    }
}

package org.tickgrid.benchmarks.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionTest {

    @Test
    void knowsTheEndOfAnAnswerWhoseLengthIsSaid() {
        String head = "HTTP/1.1 200 \r\nContent-Length: 5\r\n\r\n";

        assertThat(Connection.isWhole("HTTP/1.1 200 \r\nContent-Length: 5\r\n")).isFalse();
        assertThat(Connection.isWhole(head + "abcd")).isFalse();
        assertThat(Connection.isWhole(head + "abcde")).isTrue();
    }

    @Test
    void knowsTheEndOfAnAnswerInChunks() {
        String head = "HTTP/1.1 200 \r\ntransfer-encoding: chunked\r\n\r\n";

        assertThat(Connection.isWhole(head + "5\r\nabcde\r\n")).isFalse();
        assertThat(Connection.isWhole(head + "5\r\nabcde\r\n0\r\n\r\n")).isTrue();
    }
}

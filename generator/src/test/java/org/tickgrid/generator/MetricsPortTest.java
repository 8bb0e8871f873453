package org.tickgrid.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.tickgrid.generator.feed.Tally;

class MetricsPortTest {

    @Test
    void showsPrometheusWhatARunHasCounted() throws Exception {
        Tally tally = new Tally(_ -> {});
        tally.sent(7);

        try (MetricsPort metrics = new MetricsPort(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), tally);
                HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metrics.port() + "/metrics"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains(
                            "tickgrid_generator_sent_records_total 7.0",
                            "tickgrid_generator_rejected_records_total 0.0")
                    .contains("jvm_memory_used_bytes");
        }
    }
}

package org.tickgrid.generator.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tickgrid.market.Truth;

@Timeout(60)
class LabelsTest {

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(5), Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(50));

    private final List<String> news = Collections.synchronizedList(new ArrayList<>());
    private final Stop stop = new Stop();

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:5000/ingest, http://127.0.0.1:5000/truth",
        "http://127.0.0.1:5000/ingest/, http://127.0.0.1:5000/truth",
        "https://example.org/feeds/ingest?key=1, https://example.org/feeds/truth",
        "http://127.0.0.1:5000, http://127.0.0.1:5000/truth",
        "http://127.0.0.1:5000/, http://127.0.0.1:5000/truth"
    })
    void goBesideTheRecords(URI records, URI labels) {
        assertThat(Labels.beside(records)).isEqualTo(labels);
    }

    @Test
    void arriveInTheirOrder() throws Exception {
        List<Truth> sent =
                LongStream.range(0, 5_000).mapToObj(LabelsTest::label).toList();

        try (TestIngestion ingestion = TestIngestion.start();
                Labels labels = new Labels(new Target(ingestion.url(), ""), news::add, stop, SHORT)) {
            for (Truth label : sent) {
                labels.put(label);
            }
            labels.awaitAnswers();

            assertThat(ingestion.labels()).isEqualTo(sent);
        }
        assertThat(news).isEmpty();
    }

    @Test
    void sayOnceThatNobodyTakesThemAndGoOn() throws Exception {
        try (TestIngestion ingestion = TestIngestion.startWithoutLabels();
                Labels labels = new Labels(new Target(ingestion.url(), ""), news::add, stop, SHORT)) {
            for (int i = 0; i < 3; i++) {
                labels.put(label(i));
                labels.awaitAnswers();
            }
            URI truth = ingestion.url().resolve("/truth");

            assertThat(news).containsExactly("Labels to " + truth + ": Rejected: HTTP 404");
        }
    }

    @Test
    void giveUpWithoutAnyHarmWhereNothingAnswers() throws Exception {
        TestIngestion gone = TestIngestion.start();
        gone.close();

        try (Labels labels = new Labels(new Target(gone.url(), ""), news::add, stop, SHORT)) {
            labels.put(label(1));
            labels.awaitAnswers();
            labels.put(label(2));
            labels.awaitAnswers();
        }

        assertThat(news).last().asString().endsWith("nothing listens there; regimes are not labelled from here on");
        assertThat(news).filteredOn(line -> line.endsWith("from here on")).hasSize(1);
    }

    private static Truth label(long time) {
        return new Truth("ACME", 1_000_000 + time, "range", 0);
    }
}

package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tickgrid.ingestion.Records.LABEL;
import static org.tickgrid.ingestion.TestBroker.header;
import static org.tickgrid.ingestion.TestBroker.text;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.ingestion.TestService.Answer;
import org.tickgrid.market.Topic;

/** What the simulator says of its own market, at an address of its own. */
@ExtendWith(RunningIngestion.class)
class LabelsIT {

    private final TestBroker broker;
    private final TestService service;

    LabelsIT(TestBroker broker, TestService service) {
        this.broker = broker;
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s\n", "[%s, %s]"})
    void keepsTheSimulatorsLabelsInATopicOfTheirOwn(String form) throws Exception {
        // Given
        String first = LABEL.replace("}", ", \"form\": " + form.length() + "}");
        String second = first.replace("AAPL", "TSLA");
        int records = broker.read(Topic.MARKET).size();

        // When
        Answer answer = service.postLabels(form.formatted(first, second), "Tickgrid-Sequence", "me/7");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"accepted\":2,\"rejected\":[]}");
        assertThat(text(broker.last(Topic.TRUTH, first.getBytes(UTF_8)).key())).isEqualTo("AAPL");
        assertThat(header(broker.last(Topic.TRUTH, second.getBytes(UTF_8)), Topic.SEQUENCE))
                .isEqualTo("me/8");
        assertThat(broker.read(Topic.MARKET)).hasSize(records);
    }

    @Test
    void keepsNoneOfTheLabelsWhereOneCannotBeTaken() throws Exception {
        // Given
        String good = LABEL.replace("AAPL", "GOOD");
        int rejected = broker.read(Topic.REJECTED).size();

        // When
        Answer alone = service.postLabels(LABEL.replace("-1", "2"));
        Answer batch = service.postLabels(good + "\n" + LABEL.replace("1385337600.9", "7258118399"));

        // Then
        alone.assertProblem(400);
        assertThat(alone.field("detail")).isEqualTo("lean must be -1, 0 or 1, was 2");
        assertThat(alone.field("field")).isEqualTo("lean");
        assertThat(alone.field("value")).isEqualTo("2");
        assertThat(alone.field("instance")).isEqualTo("/truth");
        batch.assertProblem(400);
        assertThat(batch.field("field")).isEqualTo("timestamp");
        assertThat(batch.field("reason"))
                .startsWith("must not be more than 60 s ahead")
                .endsWith("(in label 2)");
        assertThat(broker.read(Topic.TRUTH)).noneMatch(label -> Arrays.equals(label.value(), good.getBytes(UTF_8)));
        assertThat(broker.read(Topic.REJECTED)).hasSize(rejected);
    }
}

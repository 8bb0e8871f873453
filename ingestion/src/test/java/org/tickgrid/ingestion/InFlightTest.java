package org.tickgrid.ingestion;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class InFlightTest {

    private final InFlight inFlight = new InFlight(new IngestSettings(
            DataSize.ofBytes(50), DataSize.ofBytes(50), 5, DataSize.ofBytes(100), Duration.ofMinutes(1)));

    @Test
    void refusesWhatIsBeyondItsBoundUntilAShareIsGivenBack() {
        try (InFlight.Share first = inFlight.share();
                InFlight.Share second = inFlight.share()) {
            first.take(60);
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> second.take(41));

            second.take(40);
            first.close();

            assertThatCode(() -> second.take(60)).doesNotThrowAnyException();
        }
        assertThatCode(() -> inFlight.share().take(100)).doesNotThrowAnyException();
    }
}

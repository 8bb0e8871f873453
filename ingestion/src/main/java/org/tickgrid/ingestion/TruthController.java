package org.tickgrid.ingestion;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tickgrid.ingestion.Intake.Arrival;
import org.tickgrid.ingestion.KafkaForwarder.Delivery;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.Truth;

/**
 * {@code POST /truth}: when regimes of simulated symbols began, one label, an array, or a label a line.
 *
 * <pre>
 * 200  Kafka has acknowledged every label
 * 400  one of them cannot be taken: field, value and reason; none of them is kept
 * </pre>
 *
 * <p>The rest is as with {@link IngestController}. A label that comes twice says the same twice.
 */
@RestController
final class TruthController {

    private final Intake intake;
    private final RecordSplitter splitter;
    private final RecordCheck check;
    private final KafkaForwarder forwarder;
    private final IngestMeters meters;

    TruthController(
            Intake intake, RecordSplitter splitter, RecordCheck check, KafkaForwarder forwarder, IngestMeters meters) {
        this.intake = intake;
        this.splitter = splitter;
        this.check = check;
        this.forwarder = forwarder;
        this.meters = meters;
    }

    @PostMapping("/truth")
    ResponseEntity<IngestAnswer> take(HttpServletRequest request) throws IOException {
        return Intake.ok(intake.take(request, this::forward));
    }

    private IngestAnswer forward(Arrival arrival) {
        Batch batch = splitter.split(arrival.body(), arrival.type());
        arrival.sender().bring(batch.records().size());
        List<Truth> labels = read(batch, arrival.received());
        Delivery delivery = forwarder.delivery(arrival.received(), arrival.correlation());
        for (int i = 0; i < labels.size(); i++) {
            delivery.accept(labels.get(i), batch.records().get(i).bytes(), arrival.number(i));
        }
        delivery.await();
        meters.labelled(labels.size());
        return new IngestAnswer(labels.size(), List.of());
    }

    /** All of them, before the first is sent. */
    private List<Truth> read(Batch batch, long received) {
        List<Truth> labels = new ArrayList<>();
        for (Slice json : batch.records()) {
            try {
                labels.add(check.readLabel(json, received));
            } catch (InvalidRecordException fault) {
                throw batch.alone() ? fault : within(labels.size(), fault);
            }
        }
        return labels;
    }

    private static InvalidRecordException within(int index, InvalidRecordException fault) {
        return new InvalidRecordException(
                fault.field(), fault.value(), fault.reason() + " (in label " + (index + 1) + ")");
    }
}

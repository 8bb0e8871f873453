package org.tickgrid.ingestion;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
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

    private final Clock clock;
    private final InFlight inFlight;
    private final BodyReader reader;
    private final RecordSplitter splitter;
    private final RecordCheck check;
    private final KafkaForwarder forwarder;
    private final Topics topics;
    private final IngestMeters meters;

    TruthController(
            Clock clock,
            InFlight inFlight,
            BodyReader reader,
            RecordSplitter splitter,
            RecordCheck check,
            KafkaForwarder forwarder,
            Topics topics,
            IngestMeters meters) {
        this.clock = clock;
        this.inFlight = inFlight;
        this.reader = reader;
        this.splitter = splitter;
        this.check = check;
        this.forwarder = forwarder;
        this.topics = topics;
        this.meters = meters;
    }

    @PostMapping("/truth")
    ResponseEntity<IngestAnswer> take(HttpServletRequest request) throws IOException {
        long received = clock.millis();
        BodyType type = BodyType.of(request);
        Sequence sequence = Sequence.of(request);
        if (!topics.areThere()) {
            throw Refusal.kafkaAway(null);
        }
        try (InFlight.Share share = inFlight.share()) {
            Batch batch = splitter.split(reader.read(request, share), type);
            forward(batch, read(batch, received), received, sequence);
            meters.labelled(batch.records().size());
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new IngestAnswer(batch.records().size(), List.of()));
        }
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

    private void forward(Batch batch, List<Truth> labels, long received, @Nullable Sequence sequence) {
        Delivery delivery = forwarder.delivery(received);
        for (int i = 0; i < labels.size(); i++) {
            byte[] json = batch.records().get(i).bytes();
            delivery.accept(labels.get(i), json, sequence == null ? null : sequence.of(i));
        }
        delivery.await();
    }
}

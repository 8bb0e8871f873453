package org.tickgrid.ingestion;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tickgrid.ingestion.IngestAnswer.Rejected;
import org.tickgrid.ingestion.Intake.Arrival;
import org.tickgrid.ingestion.KafkaForwarder.Delivery;
import org.tickgrid.market.InvalidRecordException;

/**
 * {@code POST /ingest}: one record, an array of records, or a record a line.
 *
 * <pre>
 * 200  Kafka has acknowledged every accepted record; {"accepted":N,"rejected":[{"index","field","value","reason"}]}
 * 400  the one record, or the array as a whole, cannot be taken: field, value and reason; topic "rejected" keeps it
 * 401  no key that is known; 403 a page in a browser where no keys are asked for
 * 413  the body, or the number of its records, is over the limit; nothing is kept
 * 415  not JSON in UTF-8
 * 429  too much is under way, or more records a second than the key may bring: send it again after Retry-After
 * 503  Kafka did not acknowledge everything: send the whole request again after Retry-After
 * </pre>
 *
 * <p>A request may bring a name to be found by: see {@link Correlation}. What is sent again after 503 may stand in Kafka twice: delivery is at least once. A producer that numbers its records
 * in the header {@code Tickgrid-Sequence} (see {@link Sequence}) has them taken once all the same.
 */
@RestController
final class IngestController {

    private final Intake intake;
    private final RecordSplitter splitter;
    private final RecordCheck check;
    private final KafkaForwarder forwarder;
    private final IngestMeters meters;

    IngestController(
            Intake intake, RecordSplitter splitter, RecordCheck check, KafkaForwarder forwarder, IngestMeters meters) {
        this.intake = intake;
        this.splitter = splitter;
        this.check = check;
        this.forwarder = forwarder;
        this.meters = meters;
    }

    @PostMapping("/ingest")
    ResponseEntity<IngestAnswer> ingest(HttpServletRequest request) throws IOException {
        Shortcut.rethrow(request);
        return Intake.ok(answer(request));
    }

    /** @throws InvalidRecordException when the record, or the array as a whole, cannot be taken */
    IngestAnswer answer(HttpServletRequest request) throws IOException {
        return intake.take(request, arrival -> forward(split(arrival), arrival, request));
    }

    /** An array that is broken is one record that cannot be taken. */
    private Batch split(Arrival arrival) {
        try {
            return splitter.split(arrival.body(), arrival.type());
        } catch (InvalidRecordException fault) {
            arrival.sender().bring(1);
            meters.received(1);
            throw reject(forwarder.delivery(arrival.received(), arrival.correlation()), arrival.body(), fault);
        }
    }

    private IngestAnswer forward(Batch batch, Arrival arrival, HttpServletRequest request) {
        arrival.sender().bring(batch.records().size());
        meters.received(batch.records().size());
        Delivery delivery = forwarder.delivery(arrival.received(), arrival.correlation());
        List<Rejected> rejected = new ArrayList<>();
        for (int i = 0; i < batch.records().size(); i++) {
            Slice json = batch.records().get(i);
            try {
                delivery.accept(check.read(json, arrival.received()), json.bytes(), arrival.number(i));
            } catch (InvalidRecordException fault) {
                if (batch.alone()) {
                    throw reject(delivery, json.bytes(), fault);
                }
                delivery.reject(json.bytes(), fault);
                rejected.add(Rejected.of(i, fault));
            }
        }
        delivery.await();
        if (arrival.correlation() != null) {
            arrival.correlation().kept(request, delivery.positions());
        }
        int accepted = batch.records().size() - rejected.size();
        meters.answered(accepted, rejected.size());
        return new IngestAnswer(accepted, rejected);
    }

    private InvalidRecordException reject(Delivery delivery, byte[] original, InvalidRecordException fault) {
        delivery.reject(original, fault);
        delivery.await();
        meters.answered(0, 1);
        return fault;
    }
}

package org.tickgrid.ingestion;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every request that brings something goes through, whatever it brings. */
@Component
final class Intake {

    private final Clock clock;
    private final Keys keys;
    private final InFlight inFlight;
    private final BodyReader reader;
    private final Topics topics;

    Intake(Clock clock, Keys keys, InFlight inFlight, BodyReader reader, Topics topics) {
        this.clock = clock;
        this.keys = keys;
        this.inFlight = inFlight;
        this.reader = reader;
        this.topics = topics;
    }

    /**
     * A request's body and what was said beside it.
     *
     * @param sender whose count it goes to
     * @param received when it came, epoch milliseconds by the wall clock
     * @param sequence how its producer numbers its records; null when it does not
     * @param correlation what its producer calls it; null when it does not
     */
    record Arrival(
            byte[] body,
            BodyType type,
            Sender sender,
            long received,
            @Nullable Sequence sequence,
            @Nullable Correlation correlation) {

        /** The number of the record at {@code index}; null when there is none. */
        @Nullable
        String number(int index) {
            return sequence == null ? null : sequence.of(index);
        }
    }

    /** The answer's type is set here, for a script may name any type in {@code Accept}. */
    static ResponseEntity<IngestAnswer> ok(IngestAnswer answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    /**
     * Lets {@code work} have the request, and its share of what may be under way until it has answered.
     *
     * @throws Refusal when its sender is not known, Kafka is away, too much is under way, or the request cannot be read
     */
    IngestAnswer take(HttpServletRequest request, Function<Arrival, IngestAnswer> work) throws IOException {
        long received = clock.millis();
        Sender sender = keys.sender(request);
        BodyType type = BodyType.of(request);
        Sequence sequence = Sequence.of(request);
        Correlation correlation = Correlation.of(request);
        if (!topics.areThere()) {
            throw Refusal.kafkaAway(null);
        }
        try (InFlight.Share share = inFlight.share()) {
            return answer(
                    new Arrival(reader.read(request, share), type, sender, received, sequence, correlation), work);
        }
    }

    private IngestAnswer answer(Arrival arrival, Function<Arrival, IngestAnswer> work) {
        long begun = System.nanoTime();
        try {
            IngestAnswer answer = work.apply(arrival);
            inFlight.acknowledged(begun, arrival.body().length);
            return answer;
        } catch (Refusal refusal) {
            if (refusal.isOfKafka()) {
                inFlight.late(begun);
            }
            throw refusal;
        }
    }
}

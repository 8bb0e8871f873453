package org.tickgrid.log.kafka;

import com.hazelcast.logging.ILogger;
import com.hazelcast.logging.Logger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.message.FetchResponseData.FetchableTopicResponse;
import org.apache.kafka.common.message.FetchResponseData.PartitionData;
import org.apache.kafka.common.message.ListOffsetsResponseData.ListOffsetsPartitionResponse;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.requests.ListOffsetsResponse;
import org.apache.kafka.common.utils.Time;

/** How far each partition has been fetched, and what answers make of that. */
final class Positions {

    private static final ILogger LOG = Logger.getLogger(Positions.class);
    private static final long REST_AFTER_ERROR = 100;

    private final TopicMetadata topic;
    private final Unpacker unpacker;
    private final Time time;

    /** The one that waits longest for an answer with records comes first. */
    private final Map<Integer, Position> positions = new LinkedHashMap<>();

    private Uuid id = Uuid.ZERO_UUID;

    Positions(TopicMetadata topic, Unpacker unpacker, Time time) {
        this.topic = topic;
        this.unpacker = unpacker;
        this.time = time;
    }

    void start(Map<Integer, Long> offsets) {
        offsets.forEach((partition, offset) -> positions.put(partition, new Position(partition, offset)));
    }

    /** Those that can be asked for, the one that waits longest first. */
    List<Position> free() {
        startAnewWithTheTopic();
        long now = time.hiResClockMs();
        return positions.values().stream()
                .filter(position -> position.isFree(now))
                .toList();
    }

    /** Offsets of a topic say nothing of another of the same name. */
    private void startAnewWithTheTopic() {
        if (topic.id().equals(id)) {
            return;
        }
        if (!id.equals(Uuid.ZERO_UUID)) {
            LOG.warning("Topic " + topic.name() + " was made anew: it is read from its beginning");
            positions.values().forEach(position -> position.goTo(0, Optional.empty()));
        }
        id = topic.id();
    }

    /** Those that a broker was asked about, and is no more. */
    List<Position> answered(String broker) {
        return positions.values().stream()
                .filter(position -> position.answer(broker))
                .toList();
    }

    /** Records that stand there and were not fetched yet, as far as brokers have told. */
    long behind() {
        return positions.values().stream().mapToLong(Position::behind).sum();
    }

    /**
     * Adds what was fetched.
     *
     * @param asked what the answer is about
     * @throws KafkaException for what asking again does not mend
     */
    void take(FetchResponse answer, List<Position> asked, List<FetchedPartition> into) {
        if (answer.error() != Errors.NONE) {
            asked.forEach(position -> rest(position, answer.error()));
        }
        for (FetchableTopicResponse part : answer.data().responses()) {
            if (part.topicId().equals(Uuid.ZERO_UUID) || part.topicId().equals(id)) {
                part.partitions().forEach(partition -> take(partition, into));
            }
        }
    }

    private void take(PartitionData answer, List<FetchedPartition> into) {
        Position position = positions.get(answer.partitionIndex());
        if (position == null) {
            return;
        }
        Errors error = Errors.forCode(answer.errorCode());
        if (error == Errors.OFFSET_OUT_OF_RANGE) {
            position.isLost = true;
        } else if (error != Errors.NONE) {
            rest(position, error);
        } else if (FetchResponse.isDivergingEpoch(answer)) {
            goBack(
                    position,
                    answer.divergingEpoch().endOffset(),
                    answer.divergingEpoch().epoch());
        } else {
            position.isWell();
            position.end = answer.highWatermark();
            take(position, (MemoryRecords) FetchResponse.recordsOrFail(answer), into);
        }
    }

    private void take(Position position, MemoryRecords records, List<FetchedPartition> into) {
        FetchedPartition fetched = new FetchedPartition(position.partition, position.next, records, unpacker);
        if (fetched.end() > position.next) {
            position.next = fetched.end();
            position.epoch = fetched.lastEpoch();
            positions.remove(position.partition);
            positions.put(position.partition, position);
            into.add(fetched);
        }
    }

    /** Where a leader was chosen that had not all that its predecessor had, others stand in its records' places. */
    private void goBack(Position position, long offset, int epoch) {
        LOG.warning(
                "Partition %d of %s has lost what stood from offset %d on, and was read up to %d: reading goes on there"
                        .formatted(position.partition, topic.name(), offset, position.next));
        position.goTo(Math.min(offset, position.next), Optional.of(epoch).filter(known -> known >= 0));
    }

    /** Goes to where partitions begin. */
    void take(ListOffsetsResponse answer) {
        answer.data().topics().forEach(part -> part.partitions().forEach(this::take));
    }

    private void take(ListOffsetsPartitionResponse answer) {
        Position position = positions.get(answer.partitionIndex());
        if (position == null) {
            return;
        }
        Errors error = Errors.forCode(answer.errorCode());
        if (error == Errors.NONE) {
            goToBeginning(position, answer.offset());
        } else {
            rest(position, error);
        }
    }

    private void goToBeginning(Position position, long first) {
        String gone = "Partition %d of %s has no offset %d: reading goes on at its first, %d"
                .formatted(position.partition, topic.name(), position.next, first);
        if (position.next == 0) {
            LOG.info(gone);
        } else {
            LOG.warning(gone);
        }
        position.goTo(first, Optional.empty());
    }

    /** What its leader cannot answer is asked again of whoever leads then. */
    private void rest(Position position, Errors error) {
        boolean passes = error.exception() instanceof RetriableException || error == Errors.UNKNOWN_SERVER_ERROR;
        if (!passes || error == Errors.CORRUPT_MESSAGE) {
            throw new KafkaException(
                    "Partition %d of %s cannot be read at offset %d: %s"
                            .formatted(position.partition, topic.name(), position.next, error.message()),
                    error.exception());
        }
        if (position.rest(error, time.hiResClockMs() + REST_AFTER_ERROR)) {
            LOG.warning("Partition %d of %s cannot be read at offset %d now, and is asked for again: %s"
                    .formatted(position.partition, topic.name(), position.next, error.message()));
        }
        topic.requestUpdate(false);
    }
}

package org.tickgrid.log.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientResponse;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.KafkaClient;
import org.apache.kafka.clients.NetworkClientUtils;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.requests.ListOffsetsResponse;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;
import org.tickgrid.log.Log;

/**
 * Asks the brokers that lead some partitions of a topic for what comes next there. Each broker has one question at a time: the
 * next one goes out when an answer with much in it has come in, so that the broker works while that one is read, or when more
 * is asked for. So two answers of each broker are in memory at most.
 */
final class Fetcher implements AutoCloseable {

    /** To one broker: another may be about who leads, or what the broker understands. */
    private static final int REQUESTS_AT_ONCE = 100;

    private final Time time;
    private final Unpacker unpacker = new Unpacker();
    private final TopicMetadata topic;
    private final KafkaClient client;
    private final Questions questions;
    private final Positions positions;

    /** Brokers that have a question. */
    private final Set<String> asked = new HashSet<>();

    Fetcher(KafkaClient client, TopicMetadata topic, ConsumerConfig config, Time time) {
        this.client = client;
        this.topic = topic;
        this.time = time;
        questions = new Questions(topic, config);
        positions = new Positions(topic, unpacker, time);
    }

    /**
     * Connects to nobody yet.
     *
     * @throws KafkaException when the settings cannot be, or name no broker
     */
    static Fetcher of(ConsumerConfig config, String topic) {
        LogContext log = new LogContext("[" + topic + "] ");
        TopicMetadata metadata = new TopicMetadata(config, topic, log);
        KafkaClient client = ClientUtils.createNetworkClient(
                config,
                new Metrics(),
                "fetcher",
                log,
                new ApiVersions(),
                Time.SYSTEM,
                REQUESTS_AT_ONCE,
                metadata,
                null,
                null);
        return new Fetcher(client, metadata, config, Time.SYSTEM);
    }

    /**
     * How many partitions the topic has; 0 when there is no such topic. Empty when no broker answered within the time.
     *
     * @throws KafkaException when Kafka will not tell
     */
    Optional<Integer> partitions(Duration longest) {
        long deadline = time.hiResClockMs() + longest.toMillis();
        long left = longest.toMillis();
        while (!topic.isKnown() && left > 0) {
            topic.requestUpdate(false);
            receive(left, List.of());
            left = deadline - time.hiResClockMs();
        }
        return topic.isKnown() ? Optional.of(topic.partitions()) : Optional.empty();
    }

    /** Fetches these partitions from now on, each from its offset. */
    void start(Map<Integer, Long> offsets) {
        positions.start(offsets);
    }

    /**
     * The next records; none when none came within the time.
     *
     * @throws KafkaException for what asking again does not mend. After it nothing but {@link #close} may follow
     */
    List<FetchedPartition> poll(Duration longest) {
        List<FetchedPartition> fetched = new ArrayList<>();
        long deadline = time.hiResClockMs() + longest.toMillis();
        long left = longest.toMillis();
        while (fetched.isEmpty() && left > 0) {
            ask();
            receive(left, fetched);
            left = deadline - time.hiResClockMs();
        }
        if (fetched.stream().mapToLong(FetchedPartition::left).sum() >= Log.Reader.MUCH) {
            ask();
            receive(0, fetched);
        }
        return fetched;
    }

    /** What has come of the next records while others were read. Nobody is asked for more. */
    List<FetchedPartition> arrived() {
        List<FetchedPartition> fetched = new ArrayList<>();
        receive(0, fetched);
        return fetched;
    }

    /** Records that stand in its partitions and were not fetched yet, as far as brokers have told. */
    long behind() {
        return positions.behind();
    }

    private void ask() {
        Map<Node, List<Position>> next = new LinkedHashMap<>();
        Map<Node, List<Position>> first = new LinkedHashMap<>();
        for (Position position : positions.free()) {
            Optional<Node> leader = topic.leader(position.partition).leader;
            if (leader.isEmpty()) {
                topic.requestUpdate(false);
            } else if (!asked.contains(leader.get().idString())) {
                (position.isLost ? first : next)
                        .computeIfAbsent(leader.get(), _ -> new ArrayList<>())
                        .add(position);
            }
        }
        first.forEach((broker, about) -> ask(broker, questions.first(about), about));
        next.keySet().removeAll(first.keySet());
        next.forEach((broker, about) -> ask(broker, questions.next(about), about));
    }

    private void ask(Node broker, AbstractRequest.Builder<?> question, List<Position> about) {
        long now = time.milliseconds();
        if (!client.ready(broker, now)) {
            NetworkClientUtils.maybeThrowAuthFailure(client, broker);
            return;
        }
        client.send(client.newClientRequest(broker.idString(), question, now, true), now);
        asked.add(broker.idString());
        about.forEach(position -> position.ask(broker.idString()));
    }

    private void receive(long longest, List<FetchedPartition> into) {
        for (ClientResponse response : client.poll(longest, time.milliseconds())) {
            take(response, into);
        }
        topic.maybeThrowAnyException();
    }

    private void take(ClientResponse response, List<FetchedPartition> into) {
        asked.remove(response.destination());
        List<Position> about = positions.answered(response.destination());
        if (response.authenticationException() != null) {
            throw response.authenticationException();
        }
        if (response.versionMismatch() != null) {
            throw response.versionMismatch();
        }
        if (response.responseBody() instanceof FetchResponse answer) {
            positions.take(answer, about, into);
        } else if (response.responseBody() instanceof ListOffsetsResponse answer) {
            positions.take(answer);
        }
    }

    @Override
    public void close() {
        Utils.closeQuietly(client, "client of " + topic.name());
        Utils.closeQuietly(topic, "leaders of " + topic.name());
        Utils.closeQuietly(unpacker, "unpacker of " + topic.name());
    }
}

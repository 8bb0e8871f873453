package org.tickgrid.web.latency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.StageAges;
import org.tickgrid.grid.Vitals;
import org.tickgrid.web.grid.GridLink;
import org.tickgrid.web.latency.LastMinute.Place;
import org.tickgrid.web.latency.LatencyView.Journey;
import org.tickgrid.web.latency.LatencyView.Stage;
import org.tickgrid.web.push.Age;
import org.tickgrid.web.push.Message;
import org.tickgrid.web.push.Request;
import org.tickgrid.web.push.Subject;
import org.tickgrid.web.push.Subscriber;
import tools.jackson.databind.json.JsonMapper;

/** How old data is at each stage, as all members and this program measure it; {@code latency} to clients. */
@Component
public class Latency implements Subject {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HERE = "web-app";

    private final GridLink link;
    private final MeterRegistry meters;
    private final LastMinute minute = new LastMinute();
    private final Set<Subscriber> audience = ConcurrentHashMap.newKeySet();
    private volatile LatencyView view = new LatencyView(0, journeys(Map.of()));

    Latency(GridLink link, MeterRegistry meters) {
        this.link = link;
        this.meters = meters;
    }

    /** The last that was seen. */
    LatencyView view() {
        return view;
    }

    /** Takes what the members say, once a second. */
    public void take(Collection<Vitals> said) {
        Map<String, Collection<StageAges>> all = new HashMap<>();
        said.forEach(vitals -> all.put(vitals.member(), vitals.ages()));
        all.put(HERE, own());
        minute.take(all);
        view = new LatencyView(System.currentTimeMillis(), journeys(minute.counts()));
        Message message = message();
        audience.forEach(subscriber -> subscriber.send(message));
    }

    private List<StageAges> own() {
        return meters.find(Age.HISTOGRAM).timers().stream().map(Latency::own).toList();
    }

    private static StageAges own(Timer timer) {
        HistogramSnapshot snapshot = timer.takeSnapshot();
        double[] cumulative = Arrays.stream(snapshot.histogramCounts())
                .mapToDouble(CountAtBucket::count)
                .toArray();
        return StageAges.of(
                String.valueOf(timer.getId().getTag("stage")),
                String.valueOf(timer.getId().getTag("where")),
                cumulative,
                snapshot.count());
    }

    private static List<Journey> journeys(Map<Place, long[]> counts) {
        return List.of(
                journey("Market overview", "performance", GridMap.PERFORMANCE, "performance", counts),
                journey("Ticks and indicators", "indicators", GridMap.READINGS, "reading", counts),
                journey("Signals", "signals", GridMap.SIGNALS, "signal", counts),
                new Journey(
                        "Candles",
                        List.of(
                                stage("in the map", new Place("written", GridMap.CANDLES.name()), counts),
                                stage("heard here", new Place("heard", "candle"), counts),
                                stage("sent to browsers", new Place("sent", "candle"), counts))));
    }

    private static Journey journey(
            String name, String job, GridMap<String, ?> map, String type, Map<Place, long[]> counts) {
        return new Journey(
                name,
                List.of(
                        stage("read by the job", new Place("read", job), counts),
                        stage("in the map", new Place("written", map.name()), counts),
                        stage("in its feed", new Place("fed", map.feed()), counts),
                        stage("heard here", new Place("heard", type), counts),
                        stage("sent to browsers", new Place("sent", type), counts)));
    }

    private static Stage stage(String name, Place place, Map<Place, long[]> counts) {
        return Stage.of(name, counts.getOrDefault(place, new long[StageAges.BOUNDS.size() + 1]));
    }

    private Message message() {
        LatencyView present = view;
        return Message.latest(
                "latency", "latency", link.epoch(), Message.NO_SEQUENCE, () -> JSON.writeValueAsBytes(present));
    }

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public void follow(Subscriber subscriber, Request request) {
        subscriber.send(message());
        audience.add(subscriber);
    }

    @Override
    public void unfollow(Subscriber subscriber, Request request) {
        audience.remove(subscriber);
    }

    @Override
    public void forget(Subscriber subscriber) {
        audience.remove(subscriber);
    }
}

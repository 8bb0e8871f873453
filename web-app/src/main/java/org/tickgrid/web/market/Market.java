package org.tickgrid.web.market;

import com.hazelcast.core.HazelcastInstance;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.FeedFollower.From;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Performance;
import org.tickgrid.web.grid.Follower;
import org.tickgrid.web.grid.Gap;
import org.tickgrid.web.grid.GridLink;
import org.tickgrid.web.grid.GridState;
import org.tickgrid.web.push.Age;
import org.tickgrid.web.push.Message;
import org.tickgrid.web.push.Request;
import org.tickgrid.web.push.Subject;
import org.tickgrid.web.push.Subscriber;

/**
 * The newest of every symbol and of every economic indicator; {@code market} to clients. One that names symbols is told of
 * no others.
 */
@Component
public class Market implements GridState, Subject {

    private final GridLink link;
    private final Map<String, Row> rows = new ConcurrentHashMap<>();
    private final Map<String, Figure> economy = new TreeMap<>();
    private final Audience audience = new Audience();
    private final Age age;
    private final Follower<Performance> performances;
    private final Follower<EconomicIndicator> indicators;
    private String epoch = "";

    private record Row(Performance performance, Message message, PricePath path) {}

    private record Figure(EconomicIndicator indicator, Message message) {}

    Market(GridLink link, MeterRegistry meters) {
        this.link = link;
        age = new Age("performance", meters);
        performances = new Follower<>(GridMap.PERFORMANCE, new From.Now(), new Follower.View<>() {
            @Override
            public void changed(long sequence, Performance value) {
                age.heard(value.received());
                take(sequence, value);
            }

            @Override
            public void reload(HazelcastInstance grid, Gap gap) {
                GridMap.PERFORMANCE.in(grid).values().forEach(value -> take(Message.NO_SEQUENCE, value));
            }
        });
        indicators = new Follower<>(GridMap.ECONOMY, new From.Now(), new Follower.View<>() {
            @Override
            public void changed(long sequence, EconomicIndicator value) {
                take(sequence, value);
            }

            @Override
            public void reload(HazelcastInstance grid, Gap gap) {
                GridMap.ECONOMY.in(grid).values().forEach(value -> take(Message.NO_SEQUENCE, value));
            }
        });
    }

    /** Of two versions of a row the one from further on in the log is true, whichever comes last. */
    synchronized void take(long sequence, Performance value) {
        Row known = rows.get(value.symbol());
        if (known != null
                && value.position().offset() <= known.performance().position().offset()) {
            return;
        }
        PricePath path = known == null ? new PricePath() : known.path();
        path.take(value.time(), value.last());
        Message message = Message.latest("performance", value.symbol(), epoch, sequence, () -> FeedJson.write(value));
        rows.put(value.symbol(), new Row(value, message, path));
        link.saw(value.received());
        audience.tell(value.symbol(), sequence == Message.NO_SEQUENCE ? message : message.aged(age, value.received()));
    }

    synchronized void take(long sequence, EconomicIndicator value) {
        Figure known = economy.get(value.name());
        if (known != null && (value.time() < known.indicator().time() || value.equals(known.indicator()))) {
            return;
        }
        Message message = Message.latest("economy", value.name(), epoch, sequence, () -> FeedJson.write(value));
        economy.put(value.name(), new Figure(value, message));
        audience.tellAll(message);
    }

    /** By symbol. */
    public List<Performance> performances() {
        return rows.values().stream()
                .map(Row::performance)
                .sorted(Comparator.comparing(Performance::symbol))
                .toList();
    }

    public @Nullable Performance of(String symbol) {
        Row row = rows.get(symbol);
        return row == null ? null : row.performance();
    }

    /** By name. */
    public synchronized List<EconomicIndicator> economy() {
        return economy.values().stream().map(Figure::indicator).toList();
    }

    /** Null for an unknown symbol. */
    public @Nullable PricePath path(String symbol) {
        Row row = rows.get(symbol);
        return row == null ? null : row.path();
    }

    public Collection<String> symbols() {
        return rows.keySet();
    }

    @Override
    public void connected(HazelcastInstance grid, String present, boolean fresh) {
        synchronized (this) {
            epoch = present;
            if (fresh) {
                rows.clear();
                economy.clear();
            }
        }
        performances.connected(grid, present, fresh);
        indicators.connected(grid, present, fresh);
    }

    @Override
    public void tend(HazelcastInstance grid) {
        performances.tend(grid);
        indicators.tend(grid);
    }

    @Override
    public void disconnected() {
        performances.disconnected();
        indicators.disconnected();
    }

    @Override
    public long missed(String map) {
        return performances.missed(map) + indicators.missed(map);
    }

    @Override
    public String name() {
        return "market";
    }

    @Override
    public synchronized void follow(Subscriber subscriber, Request request) {
        economy.values().forEach(figure -> subscriber.send(figure.message()));
        String symbol = request.symbol();
        Row one = rows.get(symbol);
        if (symbol.isEmpty()) {
            rows.values().forEach(row -> subscriber.send(row.message()));
        } else if (one != null) {
            subscriber.send(one.message());
        }
        audience.join(subscriber, symbol);
    }

    @Override
    public synchronized void unfollow(Subscriber subscriber, Request request) {
        audience.leave(subscriber, request.symbol());
    }

    @Override
    public synchronized void forget(Subscriber subscriber) {
        audience.forget(subscriber);
    }
}

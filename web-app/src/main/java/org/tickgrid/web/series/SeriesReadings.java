package org.tickgrid.web.series;

import com.hazelcast.core.HazelcastInstance;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.FeedFollower.From;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Candle;
import org.tickgrid.market.FormingReadings;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.grid.Follower;
import org.tickgrid.web.grid.Gap;
import org.tickgrid.web.grid.GridLink;
import org.tickgrid.web.grid.GridState;
import org.tickgrid.web.push.Age;
import org.tickgrid.web.push.Message;
import org.tickgrid.web.push.Request;
import org.tickgrid.web.push.Subject;
import org.tickgrid.web.push.Subscriber;

/** The readings of those series that someone follows; {@code series} to clients. Of all others nothing is kept. */
@Component
class SeriesReadings implements GridState, Subject {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesReadings.class);

    private final Candles candles;
    private final GridLink link;
    private final Age tickAge;
    private final Age candleAge;
    private final ConcurrentMap<String, Channel> channels = new ConcurrentHashMap<>();
    private final Follower<Reading> closed = new Follower<>(GridMap.READINGS, new From.Now(), new Closed());
    private final Follower<FormingReadings> forming = new Follower<>(GridMap.FORMING, new From.Now(), new Forming());
    private volatile String epoch = "";

    SeriesReadings(Candles candles, GridLink link, MeterRegistry meters) {
        tickAge = new Age("reading", meters);
        candleAge = new Age("candle", meters);
        this.candles = candles;
        this.link = link;
    }

    private final class Closed implements Follower.View<Reading> {

        @Override
        public void changed(long sequence, Reading reading) {
            age(reading).heard(reading.received());
            tell(sequence, reading);
        }

        @Override
        public void reload(HazelcastInstance grid, Gap gap) {
            GridMap.READINGS.in(grid).getAll(channels.keySet()).values().forEach(SeriesReadings.this::present);
        }
    }

    private final class Forming implements Follower.View<FormingReadings> {

        @Override
        public void changed(long sequence, FormingReadings forming) {
            link.saw(forming.received());
            if (!channels.isEmpty()) {
                forming.timeframes().forEach(timeframe -> tell(sequence, forming, timeframe));
            }
        }

        @Override
        public void reload(HazelcastInstance grid, Gap gap) {
            Set<String> symbols =
                    channels.values().stream().map(Channel::symbol).collect(Collectors.toSet());
            GridMap.FORMING.in(grid).getAll(symbols).values().stream()
                    .flatMap(one -> one.readings().stream())
                    .forEach(SeriesReadings.this::present);
        }
    }

    private void tell(long sequence, FormingReadings forming, Timeframe timeframe) {
        Channel channel = channel(forming.symbol(), timeframe);
        if (channel != null) {
            forming.reading(timeframe).ifPresent(reading -> channel.take(epoch, sequence, reading, candleAge));
        }
    }

    private void tell(long sequence, Reading reading) {
        link.saw(reading.received());
        Candle candle = reading.candle();
        Channel channel = channel(candle.symbol(), candle.timeframe());
        if (channel != null) {
            channel.take(epoch, sequence, reading, age(reading));
        }
    }

    /** Ticks are told at once; candles have waited, closed or not. */
    private Age age(Reading reading) {
        return reading.prompt() ? tickAge : candleAge;
    }

    private @Nullable Channel channel(String symbol, Timeframe timeframe) {
        return channels.get(GridMap.closed(symbol, timeframe));
    }

    private void present(Reading reading) {
        tell(Message.NO_SEQUENCE, reading);
    }

    @Override
    public void connected(HazelcastInstance grid, String present, boolean fresh) {
        epoch = present;
        if (fresh) {
            channels.values().forEach(Channel::clear);
        }
        closed.connected(grid, present, fresh);
        forming.connected(grid, present, fresh);
    }

    @Override
    public void tend(HazelcastInstance grid) {
        closed.tend(grid);
        forming.tend(grid);
    }

    @Override
    public void disconnected() {
        closed.disconnected();
        forming.disconnected();
    }

    @Override
    public long missed(String map) {
        return closed.missed(map) + forming.missed(map);
    }

    @Override
    public String name() {
        return "series";
    }

    @Override
    public void follow(Subscriber subscriber, Request request) {
        String series = series(request);
        channels.compute(series, (key, known) -> {
            Channel channel = known == null ? new Channel(request.symbol()) : known;
            channel.join(subscriber);
            return channel;
        });
        // The grid may take its time, and the client's thread has other requests to hear.
        Thread.ofVirtual().start(() -> load(request));
    }

    private void load(Request request) {
        try {
            candles.present(request.symbol(), request.candles()).forEach(this::present);
        } catch (RuntimeException e) {
            LOG.atDebug().addKeyValue("cause", e.toString()).log("A series is read once the grid is back");
        }
    }

    private static String series(Request request) {
        if (request.symbol().isEmpty()) {
            throw new IllegalArgumentException("\"symbol\" is missing");
        }
        return GridMap.closed(request.symbol(), request.candles());
    }

    @Override
    public void unfollow(Subscriber subscriber, Request request) {
        leave(series(request), subscriber);
    }

    @Override
    public void forget(Subscriber subscriber) {
        channels.keySet().forEach(series -> leave(series, subscriber));
    }

    private void leave(String series, Subscriber subscriber) {
        channels.computeIfPresent(series, (key, channel) -> channel.leave(subscriber) ? null : channel);
    }

    int followed() {
        return channels.size();
    }
}

package org.tickgrid.web.signals;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.query.Predicate;
import com.hazelcast.query.Predicates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tickgrid.grid.CandlePage;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.SignalPage;
import org.tickgrid.grid.SignalQuery;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.grid.GridLink;

/** Pages of signals: from the grid's memory, and from the database behind it where there is one. */
@Component
class OlderSignals {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** Memory is looked through in windows that grow by this much, back from the page's beginning. */
    private static final int GROWTH = 8;

    private final GridLink link;

    OlderSignals(GridLink link) {
        this.link = link;
    }

    /**
     * Newest first.
     *
     * @throws ResponseStatusException with 503 when the database does not answer
     */
    List<Signal> page(SignalQuery query) {
        return page(query, List.of());
    }

    /** The same, with those that are known already among them: memory may have let go of some. */
    List<Signal> page(SignalQuery query, List<Signal> known) {
        return link.ask(grid -> {
            List<Signal> stored = stored(grid, query);
            long from = stored.size() < query.limit() ? 0 : stored.getLast().raised();
            Map<String, Signal> all = new LinkedHashMap<>();
            Stream.of(known, stored, inMemory(grid, query, from))
                    .flatMap(Collection::stream)
                    .filter(query::wants)
                    .forEach(signal -> all.putIfAbsent(signal.id(), signal));
            return all.values().stream()
                    .sorted(SignalQuery.NEWEST_FIRST)
                    .limit(query.limit())
                    .toList();
        });
    }

    /** At least as many as the page holds, or all that were raised from {@code from} on. */
    private static Collection<Signal> inMemory(HazelcastInstance grid, SignalQuery query, long from) {
        long before = Math.min(query.before(), System.currentTimeMillis() + DEADLINE.toMillis());
        for (long back = Duration.ofMinutes(1).toMillis(); before - back > from; back *= GROWTH) {
            Collection<Signal> found = GridMap.SIGNALS.in(grid).values(since(before - back, query));
            if (found.stream().filter(query::wants).limit(query.limit()).count() == query.limit()) {
                return found;
            }
        }
        return GridMap.SIGNALS.in(grid).values(since(from, query));
    }

    private static Predicate<String, Signal> since(long from, SignalQuery query) {
        List<Predicate<?, ?>> all = new ArrayList<>();
        all.add(Predicates.between("raised", from, query.before()));
        equal("symbol", query.symbol(), all);
        equal("rule", query.rule(), all);
        equal("side", query.side(), all);
        if (!query.timeframe().isEmpty()) {
            // The grid keeps an enum by its name.
            equal("timeframe", Timeframe.of(query.timeframe()).name(), all);
        }
        return Predicates.and(all.toArray(Predicate[]::new));
    }

    private static void equal(String attribute, String value, List<Predicate<?, ?>> all) {
        if (!value.isEmpty()) {
            all.add(Predicates.equal(attribute, value));
        }
    }

    private static List<Signal> stored(HazelcastInstance grid, SignalQuery query) {
        try {
            return grid.getExecutorService(CandlePage.EXECUTOR)
                    .submit(new SignalPage(query))
                    .get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        }
    }

    private static ResponseStatusException away(Throwable cause) {
        return new ResponseStatusException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The database of older signals does not answer at the moment. Please try again shortly.",
                cause);
    }
}

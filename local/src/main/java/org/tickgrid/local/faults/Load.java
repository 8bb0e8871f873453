package org.tickgrid.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToDoubleFunction;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.NumberedProducer;
import org.tickgrid.local.Part;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;

/**
 * Producers that send over HTTP through a round, each trade until it is accepted. A trade's size is its number in its symbol,
 * so each can be told from all others.
 */
final class Load implements AutoCloseable {

    private static final long BEGINNING = 1_700_000_000_000L;
    private static final Duration BETWEEN_TRADES = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration SHORT_PAUSE = Duration.ofMillis(50);
    private static final int WAVES = 4;
    private static final int FLAT = 2;

    private final List<NumberedProducer> producers = new ArrayList<>();
    private final List<String> symbols = new ArrayList<>();
    private final AtomicLong step = new AtomicLong();
    private final LastWord lastWord;

    /** @param prefix of the symbols, which nothing else uses */
    Load(LocalGrid grid, String prefix) {
        lastWord = new LastWord(grid.address(Part.INGESTION).resolve("/ingest"));
        for (int i = 0; i < WAVES; i++) {
            int phase = 7 * i;
            add(grid, prefix + "-WAVE-" + i, PAUSE, n -> 100 + 10 * Math.sin((n + phase) / 10.0));
        }
        for (int i = 0; i < FLAT; i++) {
            add(grid, prefix + "-FLAT-" + i, SHORT_PAUSE, _ -> 100);
        }
    }

    private void add(LocalGrid grid, String symbol, Duration pause, IntToDoubleFunction price) {
        symbols.add(symbol);
        producers.add(new NumberedProducer(
                grid,
                symbol,
                pause,
                n -> Bar.trade(
                        symbol,
                        BEGINNING + n * BETWEEN_TRADES.toMillis() + step.get(),
                        price.applyAsDouble(n),
                        n + 1.0)));
    }

    /** Lets the clock of all that is sent from now on jump. */
    void step(Duration by) {
        step.addAndGet(by.toMillis());
    }

    List<String> symbols() {
        return symbols;
    }

    /** How many trades of each producer were accepted. */
    List<Long> accepted() {
        return producers.stream().map(NumberedProducer::accepted).toList();
    }

    /** Lets all come to an end, and says of each symbol that nothing more will come. */
    void end() throws InterruptedException {
        producers.forEach(NumberedProducer::requestEnd);
        producers.forEach(NumberedProducer::end);
        for (NumberedProducer producer : producers) {
            List<Bar> taken = producer.taken();
            if (!taken.isEmpty()) {
                long last = taken.stream().mapToLong(Bar::time).max().getAsLong();
                lastWord.post(new Clock(taken.getFirst().symbol(), last, true));
            }
        }
    }

    /** What kept one from being accepted; empty when nothing did. */
    String trouble() {
        return producers.stream()
                .map(NumberedProducer::trouble)
                .filter(trouble -> !trouble.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** All that was accepted, symbol by symbol. */
    List<List<Bar>> taken() {
        return producers.stream().map(NumberedProducer::taken).toList();
    }

    @Override
    public void close() {
        producers.forEach(NumberedProducer::close);
        lastWord.close();
    }
}

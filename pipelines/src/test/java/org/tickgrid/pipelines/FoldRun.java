package org.tickgrid.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tickgrid.log.Fold;
import org.tickgrid.log.LogEntry;
import org.tickgrid.log.RawRecord;
import org.tickgrid.log.Rejection;
import org.tickgrid.log.Results;
import org.tickgrid.log.Tally;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.MarketRecord;

/** Runs one fold by hand, and keeps what it emits. */
final class FoldRun implements Results {

    private static final byte[] BYTES = "original".getBytes(UTF_8);

    final List<Object> emitted = new ArrayList<>();
    private final Map<Integer, List<Object>> byOutput = new TreeMap<>();
    final List<Rejection> rejected = new ArrayList<>();
    final Map<Tally, Integer> counted = new EnumMap<>(Tally.class);
    private final Fold.Factory factory;
    private final RawRecord raw = new RawRecord();
    private Fold fold;
    private long offset;

    FoldRun(Fold.Factory factory) {
        this.factory = factory;
        this.fold = factory.start("ACME");
    }

    FoldRun take(MarketRecord... records) {
        for (MarketRecord record : records) {
            raw.moveTo(3, offset, 1_000 + offset, BYTES, 0, BYTES.length);
            fold.take(new LogEntry(record, new LogPosition(3, offset), raw.timestamp(), raw), this);
            offset++;
        }
        return this;
    }

    FoldRun show() {
        fold.tell(this);
        fold.show(this);
        return this;
    }

    /** Goes on with a fold that was saved and restored. */
    FoldRun restart() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            fold.save(new DataOutputStream(bytes));
            fold = factory.start("ACME");
            fold.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> List<T> emitted(Class<T> type) {
        return emitted.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Object> emitted(int output) {
        return byOutput.getOrDefault(output, List.of());
    }

    @Override
    public void emit(int output, Object result) {
        if (wants(output)) {
            emitted.add(result);
            byOutput.computeIfAbsent(output, _ -> new ArrayList<>()).add(result);
        }
    }

    @Override
    public boolean wants(int output) {
        return output != IndicatorPipeline.TOPIC;
    }

    @Override
    public void reject(Rejection rejection) {
        rejected.add(rejection);
    }

    @Override
    public void count(Tally tally) {
        counted.merge(tally, 1, Integer::sum);
    }
}

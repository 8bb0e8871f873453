package org.tickgrid.log;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tickgrid.log.Turns.Turn;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.LogPosition;

/** The folds of all keys in one Kafka partition, with what was counted there and where to read on. */
final class PartitionFolds implements Results {

    /** How long a key's news wait: so often a person sees a candle move, and so often in a backlog, which runs by anyway. */
    private static final long SHOWN = Duration.ofMillis(200).toNanos();

    private static final long SHOWN_IN_BACKLOG = Duration.ofSeconds(1).toNanos();
    private static final long TOLD_IN_BACKLOG = Duration.ofMillis(250).toNanos();

    /** With very many keys each waits longer, by so much for every other one: the maps could not take them all. */
    private static final long SHARE = Duration.ofMillis(1).toNanos();

    private final Decoder decoder;
    private final Fold.Factory factory;
    private final Outputs outputs;
    private final Outlets outlets;
    private final Unsent unsent;

    private final Map<String, KeyState> states = new HashMap<>();
    private final Turns toTell = new Turns();
    private final Turns toShow = new Turns();
    private final long[] tallies = new long[Tally.values().length];
    private long next;

    PartitionFolds(Decoder decoder, Fold.Factory factory, Outputs outputs, Outlets outlets, Unsent unsent) {
        this.decoder = decoder;
        this.factory = factory;
        this.outputs = outputs;
        this.outlets = outlets;
        this.unsent = unsent;
    }

    /** The offset of the next record to take; 0 before the first. */
    long next() {
        return next;
    }

    long tally(Tally tally) {
        return tallies[tally.ordinal()];
    }

    /** @param now by {@link System#nanoTime} */
    void take(ConsumerRecord<byte[], byte[]> raw, long now) {
        next = raw.offset() + 1;
        count(Tally.RECORDS);
        try {
            LogEntry entry = decoder.decode(raw);
            KeyState state = state(entry.record().key(), raw.partition());
            if (state.delivery.isRepeat(raw)) {
                count(Tally.REPEATED);
                return;
            }
            toTell.add(state.telling, now);
            toShow.add(state.showing, now);
            state.fold.take(entry, this);
        } catch (InvalidRecordException e) {
            count(Tally.INVALID);
            reject(new Rejection(
                    new LogPosition(raw.partition(), raw.offset()),
                    raw.value() == null ? new byte[0] : raw.value(),
                    e.field(),
                    e.value(),
                    e.reason()));
        }
    }

    private KeyState state(String key, int partition) {
        KeyState state = states.get(key);
        if (state == null) {
            decoder.checkPlace(key, partition);
            state = new KeyState(factory.start(key));
            states.put(key, state);
        }
        return state;
    }

    /** Tells and shows what has waited long enough, as far as the edges take it. */
    void tellInGoodTime(long now, boolean backlog) {
        long told = backlog ? Math.max(TOLD_IN_BACKLOG, SHARE * toTell.size()) : 0;
        long shown = Math.max(backlog ? SHOWN_IN_BACKLOG : SHOWN, SHARE * toShow.size());
        tell(now - told, now - shown);
    }

    /** Tells and shows everything. False when the edges would not take it all: then it goes on at the next call. */
    boolean tellAll(long now) {
        return tell(now, now) && unsent.isEmpty();
    }

    private boolean tell(long told, long shown) {
        return toTell.take(told, unsent::isEmpty, fold -> fold.tell(this))
                && toShow.take(shown, unsent::isEmpty, fold -> fold.show(this));
    }

    @Override
    public void emit(int output, Object result) {
        if (outputs.isDrawn(output) && !outlets.take(output, result)) {
            unsent.add(outputs.edge(output), result);
        }
    }

    @Override
    public boolean wants(int output) {
        return outputs.isDrawn(output);
    }

    @Override
    public void reject(Rejection rejection) {
        emit(outputs.rejected(), rejection);
    }

    @Override
    public void count(Tally tally) {
        tallies[tally.ordinal()]++;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeLong(next);
        for (long tally : tallies) {
            out.writeLong(tally);
        }
        out.writeInt(states.size());
        for (Map.Entry<String, KeyState> entry : states.entrySet()) {
            out.writeUTF(entry.getKey());
            entry.getValue().delivery.save(out);
            entry.getValue().fold.save(out);
        }
    }

    void restore(DataInputStream in) throws IOException {
        next = in.readLong();
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = in.readLong();
        }
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            String key = in.readUTF();
            KeyState state = new KeyState(factory.start(key));
            state.delivery.restore(in);
            state.fold.restore(in);
            states.put(key, state);
        }
    }

    private static final class KeyState {

        final LastDelivery delivery = new LastDelivery();
        final Fold fold;
        final Turn telling;
        final Turn showing;

        KeyState(Fold fold) {
            this.fold = fold;
            this.telling = new Turn(fold);
            this.showing = new Turn(fold);
        }
    }
}

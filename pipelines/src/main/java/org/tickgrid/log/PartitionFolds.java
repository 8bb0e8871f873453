package org.tickgrid.log;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.LogPosition;

/** The folds of all keys in one Kafka partition, with what was counted there and where to read on. */
final class PartitionFolds implements Results {

    private final Decoder decoder;
    private final Fold.Factory factory;
    private final Exits exits;
    private final News news;
    private final int mostKeys;

    private final KeyStates states = new KeyStates();
    private final long[] tallies = new long[Tally.values().length];
    private long next;

    /**
     * @param partitions of the topic
     * @param mostKeys records of more of them are rejected: each costs memory for as long as the log is read
     */
    PartitionFolds(int partitions, Fold.Factory factory, Exits exits, News news, int mostKeys) {
        this.decoder = new Decoder(partitions, states);
        this.factory = factory;
        this.exits = exits;
        this.news = news;
        this.mostKeys = mostKeys;
    }

    /** The offset of the next record to take; 0 before the first. */
    long next() {
        return next;
    }

    long tally(Tally tally) {
        return tallies[tally.ordinal()];
    }

    void take(RawRecord raw) {
        tallies[Tally.MISSED.ordinal()] += raw.offset() - next;
        next = raw.offset() + 1;
        count(Tally.RECORDS);
        try {
            LogEntry entry = decoder.decode(raw);
            KeyState state = state(entry.record().key(), raw.partition());
            if (state.delivery.isRepeat(raw)) {
                count(Tally.REPEATED);
                return;
            }
            news.add(state);
            state.fold.take(entry, this);
        } catch (InvalidRecordException e) {
            count(Tally.INVALID);
            reject(new Rejection(
                    new LogPosition(raw.partition(), raw.offset()), raw.value(), e.field(), e.value(), e.reason()));
        }
    }

    /** Looks at the states of the records that come behind one of this partition. */
    void lookAhead(RawRecords records) {
        states.lookAhead(records);
    }

    private KeyState state(String key, int partition) {
        KeyState state = states.get(key);
        if (state == null) {
            decoder.checkPlace(key, partition);
            checkRoom(key);
            state = new KeyState(key, factory.start(key), this);
            states.add(state);
        }
        return state;
    }

    private void checkRoom(String key) {
        if (states.all().size() >= mostKeys) {
            throw new InvalidRecordException(
                    "key", key, "is new, and there are " + mostKeys + " in its partition already, which is the most");
        }
    }

    @Override
    public void emit(int output, Object result) {
        exits.emit(output, result);
    }

    @Override
    public boolean wants(int output) {
        return exits.isDrawn(output);
    }

    @Override
    public void reject(Rejection rejection) {
        exits.reject(rejection);
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
        out.writeInt(states.all().size());
        for (KeyState state : states.all()) {
            out.writeUTF(state.name());
            state.save(out);
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
            KeyState state = new KeyState(key, factory.start(key), this);
            if (state.restore(in)) {
                news.addToShow(state);
            }
            states.add(state);
        }
    }
}

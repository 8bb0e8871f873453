package org.tickgrid.market;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The newest tick candles of one symbol with their readings, up to {@value #MOST}, in columns: a reading by itself is
 * several times as large.
 *
 * <p>Not for several threads.
 */
public final class RecentTicks implements Serializable {

    /** How many are kept. */
    public static final int MOST = 256;

    private static final long serialVersionUID = 1;

    private static final int FIRST_ROOM = 4;

    /** Of each tick: when it was, its offset in the log, when it was received. */
    private static final int STAMPS = 3;

    /** Of each tick, before the indicators' values: open, high, low, close, volume. */
    private static final int PRICES = 5;

    private final String symbol;
    private String[] outputs;
    private int[] needed;
    private int partition;
    private long next;
    private int size;
    private int oldest;
    private long[] stamps;
    private double[] numbers;

    /** None yet of the symbol that {@code first} is of. */
    public RecentTicks(Reading first) {
        this(first.candle().symbol(), first.outputs(), first.needed());
    }

    /** None yet of the same symbol. */
    public RecentTicks(RecentTicks other) {
        this(other.symbol, other.outputs, other.needed);
    }

    private RecentTicks(String symbol, String[] outputs, int[] needed) {
        this.symbol = symbol;
        this.outputs = outputs;
        this.needed = needed;
        stamps = new long[FIRST_ROOM * STAMPS];
        numbers = new double[FIRST_ROOM * width()];
    }

    public String symbol() {
        return symbol;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /**
     * Takes the next tick. One that came before is passed over. One that does not follow on the newest begins anew. With
     * other indicators, those that were there before keep the values that both have.
     */
    public void add(Reading reading) {
        if (!isNews(reading.position().partition(), reading.position().offset())) {
            return;
        }
        if (!Arrays.equals(outputs, reading.outputs())) {
            adopt(reading.outputs(), reading.needed());
        }
        write(reading, row(reading.candle().ordinal()));
        partition = reading.position().partition();
    }

    /**
     * Takes all of a batch, as if each came by itself. But ticks of a batch with other indicators that are there already get
     * its values, and it is passed over as a whole while it is behind: then it is of a log that is read again.
     */
    public void addAll(RecentTicks later) {
        boolean others = !Arrays.equals(outputs, later.outputs);
        if (later.size == 0 || others && !reaches(later)) {
            return;
        }
        if (others) {
            adopt(later.outputs, later.needed);
        }
        long first = later.next - later.size;
        for (int i = 0; i < later.size; i++) {
            int row = (later.oldest + i) % MOST;
            if (isNews(later.partition, later.offset(row))) {
                copy(later, row, row(first + i));
                partition = later.partition;
            } else if (others) {
                correct(later, row, first + i);
            }
        }
    }

    private boolean reaches(RecentTicks later) {
        return size == 0 || later.partition != partition || later.offset(later.newestRow()) >= offset(newestRow());
    }

    private boolean isNews(int from, long offset) {
        return size == 0 || from != partition || offset > offset(newestRow());
    }

    private int newestRow() {
        return (oldest + size - 1) % MOST;
    }

    private long offset(int row) {
        return stamps[row * STAMPS + 1];
    }

    private void correct(RecentTicks from, int fromRow, long ordinal) {
        long place = ordinal - (next - size);
        if (place >= 0 && place < size) {
            int row = (oldest + (int) place) % MOST;
            if (offset(row) == from.offset(fromRow)) {
                copy(from, fromRow, row);
            }
        }
    }

    /** The row for a tick behind the newest, or the first when it does not follow on that. */
    private int row(long ordinal) {
        if (ordinal != next) {
            clear();
        }
        next = ordinal + 1;
        return nextRow();
    }

    /** Other columns for what there is: a value that it does not have is not there yet. */
    private void adopt(String[] newOutputs, int[] newNeeded) {
        List<String> known = List.of(outputs);
        int before = width();
        double[] old = numbers;
        outputs = newOutputs;
        needed = newNeeded;
        numbers = new double[stamps.length / STAMPS * width()];
        for (int row = 0; row < size; row++) {
            System.arraycopy(old, row * before, numbers, row * width(), PRICES);
            for (int i = 0; i < outputs.length; i++) {
                int column = known.indexOf(outputs[i]);
                numbers[row * width() + PRICES + i] = column < 0 ? Double.NaN : old[row * before + PRICES + column];
            }
        }
    }

    private void clear() {
        size = 0;
        oldest = 0;
    }

    /** The row behind the newest; when all are taken, that of the oldest. */
    private int nextRow() {
        if (size == MOST) {
            int row = oldest;
            oldest = (oldest + 1) % MOST;
            return row;
        }
        if (size * STAMPS == stamps.length) {
            stamps = Arrays.copyOf(stamps, 2 * stamps.length);
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        return size++;
    }

    private void write(Reading reading, int row) {
        Candle candle = reading.candle();
        int stamp = row * STAMPS;
        stamps[stamp] = candle.start();
        stamps[stamp + 1] = reading.position().offset();
        stamps[stamp + 2] = reading.received();
        int number = row * width();
        numbers[number] = candle.open();
        numbers[number + 1] = candle.high();
        numbers[number + 2] = candle.low();
        numbers[number + 3] = candle.close();
        numbers[number + 4] = candle.volume();
        System.arraycopy(reading.values(), 0, numbers, number + PRICES, outputs.length);
    }

    private void copy(RecentTicks from, int fromRow, int row) {
        System.arraycopy(from.stamps, fromRow * STAMPS, stamps, row * STAMPS, STAMPS);
        System.arraycopy(from.numbers, fromRow * width(), numbers, row * width(), width());
    }

    /** The newest {@code limit}, or all that there are, oldest first. */
    public List<Reading> newest(int limit) {
        int count = Math.min(limit, size);
        List<Reading> readings = new ArrayList<>(count);
        for (int i = size - count; i < size; i++) {
            readings.add(read((oldest + i) % MOST, next - size + i));
        }
        return readings;
    }

    private Reading read(int row, long ordinal) {
        int stamp = row * STAMPS;
        int number = row * width();
        Candle candle = new Candle(
                symbol,
                Timeframe.TICK,
                ordinal,
                stamps[stamp],
                numbers[number],
                numbers[number + 1],
                numbers[number + 2],
                numbers[number + 3],
                numbers[number + 4],
                1);
        double[] values = Arrays.copyOfRange(numbers, number + PRICES, number + width());
        LogPosition position = new LogPosition(partition, stamps[stamp + 1]);
        return new Reading(candle, true, outputs, needed, values, position, stamps[stamp + 2]);
    }

    private int width() {
        return PRICES + outputs.length;
    }
}

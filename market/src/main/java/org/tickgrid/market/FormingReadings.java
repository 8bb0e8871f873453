package org.tickgrid.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The readings of all candles of one symbol that are forming, one of each timeframe: one value, for all of them change with
 * each bar.
 *
 * @param outputs what the values are, as in {@link Reading}
 * @param needed candles each output needs before its first value
 * @param candles at least one
 * @param values of the first candle one for each output, then those of the second, and so on; NaN where there is none yet
 * @param position of the record that made them
 * @param received when that record was received over HTTP, epoch milliseconds by the wall clock
 */
public record FormingReadings(
        String[] outputs, int[] needed, Candle[] candles, double[] values, LogPosition position, long received)
        implements Traced {

    /** @param readings of one symbol after one record, at least one */
    public static FormingReadings of(List<Reading> readings) {
        Reading first = readings.getFirst();
        int width = first.outputs().length;
        Candle[] candles = new Candle[readings.size()];
        double[] values = new double[readings.size() * width];
        for (int i = 0; i < candles.length; i++) {
            candles[i] = readings.get(i).candle();
            System.arraycopy(readings.get(i).values(), 0, values, i * width, width);
        }
        return new FormingReadings(
                first.outputs(), first.needed(), candles, values, first.position(), first.received());
    }

    public String symbol() {
        return candles[0].symbol();
    }

    /** Of the candles that are forming. */
    public Stream<Timeframe> timeframes() {
        return Arrays.stream(candles).map(Candle::timeframe);
    }

    /** A reading of each candle. */
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>(candles.length);
        for (int i = 0; i < candles.length; i++) {
            readings.add(reading(i));
        }
        return readings;
    }

    /** Empty if no candle of this timeframe is forming. */
    public Optional<Reading> reading(Timeframe timeframe) {
        for (int i = 0; i < candles.length; i++) {
            if (candles[i].timeframe() == timeframe) {
                return Optional.of(reading(i));
            }
        }
        return Optional.empty();
    }

    private Reading reading(int i) {
        double[] own = Arrays.copyOfRange(values, i * outputs.length, (i + 1) * outputs.length);
        return new Reading(candles[i], false, outputs, needed, own, position, received);
    }

    @Override
    public boolean prompt() {
        return false;
    }
}

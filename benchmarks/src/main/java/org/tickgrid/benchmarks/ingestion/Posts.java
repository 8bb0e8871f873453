package org.tickgrid.benchmarks.ingestion;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketJson;

/**
 * Bodies made beforehand, so that to send them costs next to nothing: bars of a thousand symbols in turn, each a step of
 * its own walk.
 *
 * @param batch records in each body
 * @param bodies one object each when {@code batch} is 1, else a record a line
 */
record Posts(int batch, List<byte[]> bodies) implements Bodies {

    private static final int SYMBOLS = 1_000;
    private static final int RECORDS = 20_000;
    private static final long BEGIN = 1_700_000_000_000L;

    /** @param batch records in each body */
    static Posts of(int batch) {
        List<byte[]> records = records();
        List<byte[]> bodies = new ArrayList<>();
        for (int from = 0; from + batch <= records.size(); from += batch) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (byte[] record : records.subList(from, from + batch)) {
                body.writeBytes(record);
                if (batch > 1) {
                    body.write('\n');
                }
            }
            bodies.add(body.toByteArray());
        }
        return new Posts(batch, bodies);
    }

    private static List<byte[]> records() {
        SplittableRandom random = new SplittableRandom(7);
        double[] closes = new double[SYMBOLS];
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            int symbol = i % SYMBOLS;
            double open = closes[symbol] == 0 ? random.nextDouble(10, 1_000) : closes[symbol];
            double close = cents(open * Math.exp(random.nextGaussian(0, 0.001)));
            closes[symbol] = close;
            double high = cents(Math.max(open, close) * 1.001);
            double low = cents(Math.min(open, close) * 0.999);
            Bar bar = new Bar(
                    "SYM%04d".formatted(symbol), BEGIN + i, cents(open), high, low, close, random.nextInt(1, 10_000));
            records.add(MarketJson.write(bar));
        }
        return records;
    }

    private static double cents(double price) {
        return Math.rint(price * 100) / 100;
    }

    @Override
    public byte[] body(long number) {
        return bodies.get((int) (number % bodies.size()));
    }
}

package org.tickgrid.benchmarks.latency;

import java.io.ByteArrayOutputStream;
import org.tickgrid.benchmarks.ingestion.Bodies;
import org.tickgrid.benchmarks.push.BarFeed;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketJson;

/**
 * Trades of now, of the symbols in turn. When the requests of a turn are a multiple of the connections, each symbol stays
 * on one.
 *
 * @param symbols a multiple of {@code batch}
 * @param batch records in each body
 */
public record FreshBars(int symbols, int batch) implements Bodies {

    @Override
    public byte[] body(long number) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long first = number * batch;
        for (long i = first; i < first + batch; i++) {
            body.writeBytes(MarketJson.write(bar(i)));
            if (batch > 1) {
                body.write('\n');
            }
        }
        return body.toByteArray();
    }

    /** Its price goes up and down with its symbol's own rhythm. */
    private Bar bar(long number) {
        int symbol = (int) (number % symbols);
        long turn = number / symbols;
        double price = 100 + Math.rint(100 * Math.sin(turn / (5.0 + symbol % 50))) / 100;
        return Bar.trade(BarFeed.symbol(symbol), System.currentTimeMillis(), price, 1 + turn % 100);
    }
}

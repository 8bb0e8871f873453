package org.tickgrid.local;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Trades of six symbols in one file, twelve a second for {@value #SECONDS} seconds. Some stand behind younger ones of
 * their symbol, most by less than the allowed lag and some by more; some are there twice, for these are two trades.
 */
final class DigestFile {

    static final int SYMBOLS = 6;
    static final int SECONDS = 5_000;
    static final int ROWS = 12 * SECONDS;

    private static final long BEGINNING = 1_700_000_000_000L;
    private static final int LAG = 2_000;

    private DigestFile() {}

    static Path write(Path file) throws IOException {
        Random random = new Random(2013);
        double[] prices = new double[SYMBOLS];
        String twin = "";
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("timestamp,symbol,price,size\n");
            for (int i = 0; i < ROWS; i++) {
                int symbol = random.nextInt(SYMBOLS);
                prices[symbol] += random.nextGaussian() * 0.0005;
                double price = 100 * Math.exp(prices[symbol]);
                long time = BEGINNING + i * 1_000L / 12 - delay(random);
                String row = time + ",DIGEST" + symbol + ',' + price + ',' + (1 + random.nextInt(100)) + '\n';
                out.write(random.nextInt(100) == 0 && !twin.isEmpty() ? twin : row);
                twin = row;
            }
        }
        return file;
    }

    private static int delay(Random random) {
        int dice = random.nextInt(1_000);
        return dice < 5 ? LAG + random.nextInt(30_000) : dice < 100 ? random.nextInt(LAG) : 0;
    }
}

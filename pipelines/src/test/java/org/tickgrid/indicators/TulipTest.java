package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tickgrid.market.Candle;

/**
 * Our values against worked examples that Tulip Indicators collected, wherever the convention is ours: its EMA and MACD
 * start from the first price. They are printed with three or four digits.
 */
class TulipTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6|bollinger(5,2)|bb_mid",
                "6|bollinger(5,2).upper|bb_upper",
                "6|bollinger(5,2).lower|bb_lower",
                "24|obv|obv",
                "28|rsi(5)|rsi",
                "29|sma(5)|sma",
                "31|stochastic(5,3,3)|stoch_k",
                "31|stochastic(5,3,3).d|stoch_d",
                "43|wma(5)|wma",
                "60|bollinger(5,2)|bb_mid",
                "60|bollinger(5,2).upper|bb_upper",
                "60|bollinger(5,2).lower|bb_lower",
                "105|obv|obv",
                "113|rsi(5)|rsi",
                "116|sma(5)|sma",
                "120|stochastic(5,3,3)|stoch_k",
                "120|stochastic(5,3,3).d|stoch_d",
                "146|wma(5)|wma"
            })
    void equalTheWorkedExample(String example, String output, String series) throws IOException {
        GoldenFile tulip = GoldenFile.read("tulip_long.csv");
        oracle(example, 1).says(output, candles(tulip, example), series(tulip, example, series));
    }

    /** Its true ranges begin at the first candle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5|atr(4)", "58|atr(5)"})
    void equalTheAtrOnceTheFirstCandleHasARangeToo(String example, String output) throws IOException {
        GoldenFile tulip = GoldenFile.read("tulip_long.csv");
        oracle(example, 1)
                .says(
                        output,
                        GoldenIndicatorsTest.afterOne(candles(tulip, example)),
                        GoldenIndicatorsTest.later(series(tulip, example, "atr")));
    }

    /** Its rate is a fraction. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"110|roc(5)", "196|roc(3)"})
    void equalTheRateOfChangeInPercent(String example, String output) throws IOException {
        GoldenFile tulip = GoldenFile.read("tulip_long.csv");
        double[] rates = series(tulip, example, "roc_fraction");
        for (int i = 0; i < rates.length; i++) {
            rates[i] *= 100;
        }
        oracle(example, 100).says(output, candles(tulip, example), rates);
    }

    private static Oracle oracle(String example, double unit) {
        return new Oracle("Tulip's example " + example, 0, 0.0006 * unit);
    }

    private static List<Candle> candles(GoldenFile tulip, String example) {
        double[] closes = series(tulip, example, "close");
        double[] highs = series(tulip, example, "high");
        double[] lows = series(tulip, example, "low");
        double[] volumes = series(tulip, example, "volume");
        List<Candle> candles = new ArrayList<>();
        for (int i = 0; i < closes.length && !Double.isNaN(closes[i]); i++) {
            double high = Double.isNaN(highs[i]) ? closes[i] : highs[i];
            double low = Double.isNaN(lows[i]) ? closes[i] : lows[i];
            candles.add(Candles.of(i, high, low, closes[i], Double.isNaN(volumes[i]) ? 0 : volumes[i]));
        }
        assertThat(candles).isNotEmpty();
        return candles;
    }

    private static double[] series(GoldenFile tulip, String example, String name) {
        double[] series = GoldenIndicatorsTest.none(100);
        tulip.rows().stream()
                .filter(row -> row[0].equals(example) && row[5].equals(name))
                .forEach(row -> series[Integer.parseInt(row[6])] = Double.parseDouble(row[7]));
        return series;
    }
}

package org.tickgrid.indicators;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.averages.WMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.volume.OnBalanceVolumeIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;
import org.ta4j.core.num.Num;
import org.tickgrid.market.Candle;

/**
 * Our values against ta4j's. Windows are compared as soon as they are full; what ta4j seeds with the first value (EMA,
 * MACD, RSI, ATR, ADX) from where the seed has faded.
 */
class Ta4jTest {

    private static final Oracle ORACLE = new Oracle("ta4j", 1e-9, 1e-9);

    @Test
    void agreesOnRandomPrices() {
        // One day, as ta4j's VWAP knows no sessions.
        compare(Candles.random(22, 1_440), 700);
    }

    @Test
    void agreesOnRealPrices() throws IOException {
        compare(GoldenFile.read("skender_spy_1d_2017-2018.csv").candles(), 420);
    }

    private static void compare(List<Candle> candles, int faded) {
        BarSeries series = Ta4jSeries.of(candles);
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        says("sma(20)", candles, new SMAIndicator(close, 20), 19);
        says("wma(20)", candles, new WMAIndicator(close, 20), 19);
        says("roc(20)", candles, new ROCIndicator(close, 20), 20);
        says("obv", candles, new OnBalanceVolumeIndicator(series), 0);
        says("vwap", candles, new VWAPIndicator(series, candles.size()), 0);

        var middle = new BollingerBandsMiddleIndicator(new SMAIndicator(close, 20));
        var deviation = new StandardDeviationIndicator(close, 20);
        says("bollinger(20,2)", candles, middle, 19);
        says("bollinger(20,2).upper", candles, new BollingerBandsUpperIndicator(middle, deviation), 19);
        says("bollinger(20,2).lower", candles, new BollingerBandsLowerIndicator(middle, deviation), 19);

        var slowed = new SMAIndicator(new StochasticOscillatorKIndicator(series, 14), 3);
        says("stochastic(14,3,3)", candles, slowed, 15);
        says("stochastic(14,3,3).d", candles, new SMAIndicator(slowed, 3), 17);

        var macd = new MACDIndicator(close, 12, 26);
        says("ema(20)", candles, new EMAIndicator(close, 20), faded);
        says("macd(12,26,9)", candles, macd, faded);
        says("macd(12,26,9).signal", candles, macd.getSignalLine(9), faded);
        says("macd(12,26,9).histogram", candles, macd.getHistogram(9), faded);
        says("rsi(14)", candles, new RSIIndicator(close, 14), faded);
        says("atr(14)", candles, new ATRIndicator(series, 14), faded);
        says("adx(14)", candles, new ADXIndicator(series, 14), faded);
        says("adx(14).plus", candles, new PlusDIIndicator(series, 14), faded);
        says("adx(14).minus", candles, new MinusDIIndicator(series, 14), faded);
    }

    private static void says(String output, List<Candle> candles, org.ta4j.core.Indicator<Num> theirs, int first) {
        double[] values = GoldenIndicatorsTest.none(candles.size());
        for (int i = first; i < values.length; i++) {
            values[i] = theirs.getValue(i).doubleValue();
        }
        ORACLE.says(output, candles, values);
    }
}

package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;

/**
 * Our values against TA-Lib's. Most are compared from the first on; MACD and ADX, which TA-Lib seeds otherwise, from where
 * the seed has faded. Its OBV starts with the first volume instead of 0.
 */
class TaLibTest {

    private static final Core TA_LIB = new Core();
    private static final Oracle ORACLE = new Oracle("TA-Lib", 1e-9, 1e-9);

    private final MInteger begin = new MInteger();
    private final MInteger length = new MInteger();

    @Test
    void agreesOnRandomPrices() {
        compare(Candles.random(21, 5_000), 700);
    }

    @Test
    void agreesOnRealPrices() throws IOException {
        compare(GoldenFile.read("skender_spy_1d_2017-2018.csv").candles(), 420);
    }

    private void compare(List<Candle> candles, int faded) {
        double[] high = Candles.column(candles, Candle::high);
        double[] low = Candles.column(candles, Candle::low);
        double[] close = Candles.column(candles, Candle::close);
        double[] volume = Candles.column(candles, Candle::volume);
        int last = close.length - 1;
        double[] a = new double[close.length];
        double[] b = new double[close.length];
        double[] c = new double[close.length];

        done(TA_LIB.sma(0, last, close, 20, begin, length, a));
        ORACLE.says("sma(20)", candles, from(0, a));
        done(TA_LIB.ema(0, last, close, 20, begin, length, a));
        ORACLE.says("ema(20)", candles, from(0, a));
        done(TA_LIB.wma(0, last, close, 20, begin, length, a));
        ORACLE.says("wma(20)", candles, from(0, a));
        done(TA_LIB.rsi(0, last, close, 14, begin, length, a));
        ORACLE.says("rsi(14)", candles, from(0, a));
        done(TA_LIB.roc(0, last, close, 20, begin, length, a));
        ORACLE.says("roc(20)", candles, from(0, a));
        done(TA_LIB.atr(0, last, high, low, close, 14, begin, length, a));
        ORACLE.says("atr(14)", candles, from(0, a));
        done(TA_LIB.bbands(0, last, close, 20, 2, 2, MAType.Sma, begin, length, a, b, c));
        ORACLE.says("bollinger(20,2).upper", candles, from(0, a));
        ORACLE.says("bollinger(20,2)", candles, from(0, b));
        ORACLE.says("bollinger(20,2).lower", candles, from(0, c));
        done(TA_LIB.stoch(0, last, high, low, close, 14, 3, MAType.Sma, 3, MAType.Sma, begin, length, a, b));
        ORACLE.says("stochastic(14,3,3)", candles, from(0, a));
        ORACLE.says("stochastic(14,3,3).d", candles, from(0, b));
        done(TA_LIB.obv(0, last, close, volume, begin, length, a));
        ORACLE.says(
                "obv",
                candles,
                Arrays.stream(a).map(balance -> balance - volume[0]).toArray());

        done(TA_LIB.macd(0, last, close, 12, 26, 9, begin, length, a, b, c));
        ORACLE.says("macd(12,26,9)", candles, from(faded, a));
        ORACLE.says("macd(12,26,9).signal", candles, from(faded, b));
        ORACLE.says("macd(12,26,9).histogram", candles, from(faded, c));
        done(TA_LIB.plusDI(0, last, high, low, close, 14, begin, length, a));
        ORACLE.says("adx(14).plus", candles, from(faded, a));
        done(TA_LIB.minusDI(0, last, high, low, close, 14, begin, length, a));
        ORACLE.says("adx(14).minus", candles, from(faded, a));
        done(TA_LIB.adx(0, last, high, low, close, 14, begin, length, a));
        ORACLE.says("adx(14)", candles, from(faded, a));
    }

    private static void done(RetCode answer) {
        assertThat(answer).isEqualTo(RetCode.Success);
    }

    /** TA-Lib's values where they belong, those from {@code first} on. */
    private double[] from(int first, double[] values) {
        double[] placed = GoldenIndicatorsTest.none(values.length);
        int at = Math.max(first, begin.value);
        System.arraycopy(values, at - begin.value, placed, at, begin.value + length.value - at);
        return placed;
    }
}

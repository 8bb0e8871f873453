package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Timeframe;

/**
 * Our values against published ones, wherever the convention is ours.
 *
 * <p>Not compared, for they seed otherwise: MACD of TA-Lib (both averages at the slow one's first bar), ATR of LEAN (a
 * plain average). ATR of ChartSchool counts the first candle's range: it gets a candle before it.
 */
class GoldenIndicatorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sma(20)|sma_20",
                "ema(20)|ema_20",
                "ema(12)|ema_12",
                "ema(26)|ema_26",
                "rsi(14)|rsi_14",
                "macd(12,26,9)|macd_12_26_9",
                "macd(12,26,9).signal|macd_signal_12_26_9",
                "macd(12,26,9).histogram|macd_hist_12_26_9",
                "bollinger(20,2)|bb_mid_20_2",
                "bollinger(20,2).upper|bb_upper_20_2",
                "bollinger(20,2).lower|bb_lower_20_2",
                "atr(14)|atr_14",
                "stochastic(14,1,1)|stoch_rawk_14",
                "stochastic(14,3,3)|stoch_k_14_3_3",
                "stochastic(14,3,3).d|stoch_d_14_3_3",
                "obv|obv",
                "adx(14)|adx_14",
                "adx(14).plus|pdi_14",
                "adx(14).minus|mdi_14",
                "roc(20)|roc_20"
            })
    void equalTheSpreadsheetsFromTheFirstValueOn(String output, String column) throws IOException {
        GoldenFile spy = GoldenFile.read("skender_spy_1d_2017-2018.csv");
        double[] expected = spy.column(column);
        new Oracle("Spreadsheet of SPY, daily", 1e-9).says(output, spy.candles(), expected);
        long empty = Arrays.stream(expected).takeWhile(Double::isNaN).count();
        assertThat(Output.of(output).needed()).isEqualTo(empty + 1);
    }

    @Test
    void equalTheSpreadsheetOfOneSessionsVwap() throws IOException {
        GoldenFile spy = GoldenFile.read("skender_spy_1m_vwap_2020-12-15.csv");
        ZoneId newYork = ZoneId.of("America/New_York");
        List<String> times = spy.text("datetime_et");
        List<Candle> candles = new ArrayList<>();
        for (Candle c : spy.candles()) {
            long start = LocalDateTime.parse(times.get((int) c.ordinal()))
                    .atZone(newYork)
                    .toInstant()
                    .toEpochMilli();
            candles.add(new Candle(
                    "SPY",
                    Timeframe.M1,
                    c.ordinal(),
                    start,
                    c.open(),
                    c.high(),
                    c.low(),
                    c.close(),
                    c.volume(),
                    c.bars()));
        }
        new Oracle("Spreadsheet of SPY, one session", 1e-9)
                .says("vwap(America/New_York)", candles, spy.column("vwap_session_hlc3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "skender_spy_1d_2017-2018.csv|wma(20)|wma_20|1e-9|0",
                "chartschool_intc_sma10_ema10.csv|sma(10)|sma_10_published_2dp|0|0.0101",
                "chartschool_intc_sma10_ema10.csv|ema(10)|ema_10_published_2dp|0|0.0101",
                "chartschool_qqqq_rsi14.csv|rsi(14)|rsi_14_published_2dp|0|0.006",
                "chartschool_spy_bb20.csv|bollinger(20,2)|bb_mid_20_2|3e-7|0",
                "chartschool_spy_bb20.csv|bollinger(20,2).upper|bb_upper_20_2|3e-7|0",
                "chartschool_spy_bb20.csv|bollinger(20,2).lower|bb_lower_20_2|3e-7|0",
                "chartschool_spy_stoch14.csv|stochastic(14,1,3)|stoch_k_14|2e-8|0",
                "chartschool_spy_stoch14.csv|stochastic(14,1,3).d|stoch_d_3|2e-8|0",
                "chartschool_obv.csv|obv|obv|0|0",
                "lean_spy_monthly_ema14.csv|ema(14)|ema_14|1e-12|0",
                "lean_spy_monthly_macd_12_26_9.csv|macd(12,26,9)|macd_12_26_9|1e-6|1e-6",
                "lean_spy_monthly_macd_12_26_9.csv|macd(12,26,9).signal|macd_signal_12_26_9|1e-6|1e-6",
                "lean_spy_monthly_macd_12_26_9.csv|macd(12,26,9).histogram|macd_hist_12_26_9|1e-6|1e-6"
            })
    void equalWhatWasPublished(String file, String output, String column, double relative, double absolute)
            throws IOException {
        GoldenFile golden = GoldenFile.read(file);
        new Oracle(file, relative, absolute).says(output, golden.candles(), golden.column(column));
    }

    @Test
    void equalChartSchoolsAtrOnceTheFirstCandleHasARangeToo() throws IOException {
        GoldenFile qqqq = GoldenFile.read("chartschool_qqqq_atr14.csv");
        new Oracle("chartschool_qqqq_atr14.csv", 1e-9)
                .says("atr(14)", afterOne(qqqq.candles()), later(qqqq.column("atr_14")));
    }

    @Test
    void equalTaLibsRegressionSuite() throws IOException {
        List<Candle> candles = GoldenFile.read("talib_ref252_ohlcv.csv").candles();
        GoldenFile expected = GoldenFile.read("talib_ref252_expected.csv");
        Map<String, String> ours = Map.of(
                "rsi", "rsi(%s)",
                "sma", "sma(%s)",
                "wma", "wma(%s)",
                "ema", "ema(%s)",
                "atr", "atr(%s)",
                "roc", "roc(%s)",
                "bb_upper", "bollinger(%s).upper",
                "bb_mid", "bollinger(%s)",
                "bb_lower", "bollinger(%s).lower",
                "stoch_k", "stochastic(%s)");
        Map<String, double[]> values = new LinkedHashMap<>();
        for (String[] row : expected.rows()) {
            String pattern = row[2].equals("stoch_d") ? "stochastic(%s).d" : ours.get(row[2]);
            if (pattern != null) {
                values.computeIfAbsent(pattern.formatted(row[1].replace(' ', ',')), output -> none(candles.size()))[
                                Integer.parseInt(row[3])] =
                        Double.parseDouble(row[4]);
            }
        }
        // They are printed with two to four digits.
        values.forEach((output, at) -> new Oracle("TA-Lib's own suite", 0, 0.0101).says(output, candles, at));
        assertThat(values).hasSizeGreaterThan(12);
    }

    /** The candles after one that closed within the range of their first: so that one's true range is high - low. */
    static List<Candle> afterOne(List<Candle> candles) {
        List<Candle> after = new ArrayList<>(List.of(candles.getFirst()));
        after.addAll(candles);
        return after;
    }

    static double[] later(double[] values) {
        double[] later = none(values.length + 1);
        System.arraycopy(values, 0, later, 1, values.length);
        return later;
    }

    static double[] none(int length) {
        double[] none = new double[length];
        Arrays.fill(none, Double.NaN);
        return none;
    }
}

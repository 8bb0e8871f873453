package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarketJsonTest {

    private static final long TIME = 1_385_337_600_900L;

    static Stream<MarketRecord> everyType() {
        return Stream.of(
                new Bar("AAPL", TIME, 1000.25, 1010.5, 990.125, 1001, 5003),
                new Bar("BTC-USD", TIME, 1e-9, 1e-9, 1e-9, 1e-9, 0.00012345),
                new Order("AAPL", TIME, Side.BUY, 99.5, 12),
                new Order("AAPL", TIME, Side.SELL, 99.5, 0.25),
                new NewsSentiment("TSLA", TIME, -1, 0.25),
                new MarketData("AMZN", TIME, 1.5e12, -3.75),
                new EconomicIndicator("Consumer prices, core", TIME, -0.1),
                new Clock("MSFT", TIME, false),
                new Clock("MSFT", TIME, true));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void readsBackWhatItWrote(MarketRecord record) {
        assertThat(MarketJson.read(MarketJson.write(record))).isEqualTo(record);
    }

    @Test
    void readsABarWhichHasNoDataType() {
        assertThat(read("""
                        {"stock_symbol": "AAPL", "opening_price": 1000.5, "closing_price": 1001.25, "high": 1003.0,
                         "low": 998.0, "volume": 5003, "timestamp": 1385337600.9}
                        """)).isEqualTo(new Bar("AAPL", TIME, 1000.5, 1003, 998, 1001.25, 5003));
    }

    @Test
    void readsABarWhoseCloseLiesOutsideItsRange() {
        assertThat(read("""
                        {"stock_symbol": "AAPL", "opening_price": 1000.5, "closing_price": 1020.0, "high": 1003.0,
                         "low": 998.0, "volume": 5003, "timestamp": 1385337600.9}
                        """)).isInstanceOf(Bar.class);
    }

    @Test
    void readsAnOrder() {
        assertThat(read("""
                        {"data_type": "order_book", "timestamp": 1385337600.9, "stock_symbol": "AAPL",
                         "order_type": "sell", "price": 99.5, "quantity": 12}
                        """)).isEqualTo(new Order("AAPL", TIME, Side.SELL, 99.5, 12));
    }

    @Test
    void readsNewsSentiment() {
        assertThat(read("""
                        {"data_type": "news_sentiment", "timestamp": 1385337600.9, "stock_symbol": "TSLA",
                         "sentiment_score": -0.5, "sentiment_magnitude": 0.75}
                        """)).isEqualTo(new NewsSentiment("TSLA", TIME, -0.5, 0.75));
    }

    @Test
    void readsMarketData() {
        assertThat(read("""
                        {"data_type": "market_data", "timestamp": 1385337600.9, "stock_symbol": "AMZN",
                         "market_cap": 1.5e12, "pe_ratio": 31.5}
                        """)).isEqualTo(new MarketData("AMZN", TIME, 1.5e12, 31.5));
    }

    @Test
    void readsAnEconomicIndicatorWhichHasNoSymbol() {
        assertThat(read("""
                        {"data_type": "economic_indicator", "timestamp": 1385337600.9, "indicator_name": "GDP Growth Rate",
                         "value": 2.5}
                        """)).isEqualTo(new EconomicIndicator("GDP Growth Rate", TIME, 2.5));
    }

    @Test
    void readsAClockWithAndWithoutItsEnd() {
        assertThat(read("{\"data_type\": \"clock\", \"stock_symbol\": \"MSFT\", \"timestamp\": 1385337600.9}"))
                .isEqualTo(new Clock("MSFT", TIME, false));
        assertThat(
                        read(
                                "{\"data_type\": \"clock\", \"stock_symbol\": \"MSFT\", \"timestamp\": 1385337600.9, \"end\": true}"))
                .isEqualTo(new Clock("MSFT", TIME, true));
    }

    @Test
    void writesTheFieldNamesThatProducersUseAndPlainNumbers() {
        assertThat(new String(MarketJson.write(new Bar("AAPL", TIME, 1000.5, 1003, 998, 1001.25, 5003)), UTF_8))
                .isEqualTo("{\"stock_symbol\":\"AAPL\",\"opening_price\":1000.5,\"closing_price\":1001.25,"
                        + "\"high\":1003.0,\"low\":998.0,\"volume\":5003,\"timestamp\":1385337600.900}");
    }

    @Test
    void looksPastFieldsThatItDoesNotKnow() {
        assertThat(read("""
                        {"data_type": "clock", "stock_symbol": "MSFT", "timestamp": 1385337600.9, "source": {"name": ["x"]},
                         "note": null, "flag": true}
                        """)).isEqualTo(new Clock("MSFT", TIME, false));
    }

    @Test
    void readsOneRecordOutOfABiggerBuffer() {
        byte[] json = MarketJson.write(new Clock("MSFT", TIME, false));
        byte[] buffer = ("[" + new String(json, UTF_8) + ",{}]").getBytes(UTF_8);

        assertThat(MarketJson.read(buffer, 1, json.length)).isEqualTo(new Clock("MSFT", TIME, false));
    }

    @Test
    void leavesATimeInTheSecondThatItIsIn() {
        assertThat(at("1385337600.9999")).isEqualTo(1_385_337_600_999L);
        assertThat(at("1385337600.9999996")).isEqualTo(1_385_337_600_999L);
        assertThat(at("1385337601")).isEqualTo(1_385_337_601_000L);
        assertThat(at("-0.0001")).isEqualTo(-1);
        assertThat(at("0")).isZero();
    }

    @Test
    void keepsEveryWholeMillisecondThatWasWrittenAsSeconds() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200_000; i++) {
            long time = random.nextLong(-2_208_988_800_000L, 7_258_118_400_001L);
            byte[] json = ("{\"data_type\":\"clock\",\"stock_symbol\":\"A\",\"timestamp\":" + time / 1000.0 + "}")
                    .getBytes(UTF_8);

            assertThat(MarketJson.read(json).time()).isEqualTo(time);
        }
    }

    private static long at(String timestamp) {
        return read("{\"data_type\":\"clock\",\"stock_symbol\":\"A\",\"timestamp\":" + timestamp + "}")
                .time();
    }

    private static MarketRecord read(String json) {
        return MarketJson.read(json.getBytes(UTF_8));
    }
}

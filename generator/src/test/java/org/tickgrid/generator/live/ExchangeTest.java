package org.tickgrid.generator.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.market.InvalidRecordException;

/** Messages of the layouts that the exchanges document. */
class ExchangeTest {

    private static final String MATCH = """
            {"type":"match","trade_id":178622422,"maker_order_id":"a","taker_order_id":"b","side":"sell",
             "size":"0.00269988","price":"4606.8","product_id":"ETH-USD","sequence":3,
             "time":"2022-10-19T23:28:22.061769Z"}""";

    private static final String TRADE = """
            {"e":"trade","E":1672515782136,"s":"BNBBTC","t":12345,"p":"0.001","q":"100","T":1672515782136,"m":true,
             "M":true}""";

    private static final Trade ETHER = new Trade("ETH-USD", 178_622_422, 1_666_222_102_061L, 4606.8, 0.00269988);
    private static final Trade BNB = new Trade("BNBBTC", 12_345, 1_672_515_782_136L, 0.001, 100);

    private final Exchange coinbase = Exchange.of("coinbase");
    private final Exchange advanced = Exchange.of("coinbase-advanced");
    private final Exchange binance = Exchange.of("Binance");

    @Test
    void readsTradesOfCoinbase() {
        assertThat(coinbase.read(Json.read(MATCH))).isEqualTo(new Message.Traded(List.of(ETHER)));
        assertThat(coinbase.read(Json.read(MATCH.replace("match", "last_match"))))
                .isEqualTo(new Message.Standing(List.of(ETHER)));
    }

    @Test
    void readsTradesOfBinanceAloneAndCombined() {
        Message traded = new Message.Traded(List.of(BNB));

        assertThat(binance.read(Json.read(TRADE))).isEqualTo(traded);
        assertThat(binance.read(Json.read("{\"stream\":\"bnbbtc@trade\",\"data\":" + TRADE + "}")))
                .isEqualTo(traded);
        assertThat(binance.read(Json.read(TRADE.replace("\"T\":1672515782136", "\"T\":1672515782136999"))))
                .isEqualTo(traded);
    }

    @Test
    void readsTradesOfCoinbaseAdvancedTheOldestFirst() {
        String trade = """
                {"trade_id":"%d","product_id":"ETH-USD","price":"4606.8","size":"0.00269988","side":"BUY",
                 "time":"2022-10-19T23:28:22.061769Z"}""";
        String message = """
                {"channel":"market_trades","timestamp":"2022-10-19T23:28:22.1Z","sequence_num":5,
                 "events":[{"type":"update","trades":[%s,%s]}]}""".formatted(trade.formatted(178_622_423), trade.formatted(178_622_422));

        assertThat(advanced.read(Json.read(message)))
                .isInstanceOfSatisfying(
                        Message.Traded.class,
                        traded -> assertThat(traded.trades()).hasSize(2).startsWith(ETHER));
        assertThat(advanced.read(Json.read(message.replace("update", "snapshot"))))
                .isInstanceOf(Message.Standing.class);
    }

    @Test
    void readsTheRecordedMessages() throws IOException {
        assertThat(binance.read(recorded("binancefut_trade_stream")))
                .isEqualTo(new Message.Traded(List.of(new Trade("BTCUSDT", 5_933_014, 123_456_785, 0.001, 100))));
        assertThat(binance.read(recorded("binancefut_agg_trade_stream"))).isEqualTo(new Message.Other());
        assertThat(binance.read(recorded("binancefut_kline_stream_open"))).isEqualTo(new Message.Other());
        assertThat(advanced.read(recorded("coinbase_ws_market_trades")))
                .isEqualTo(new Message.Traded(List.of(
                        new Trade("BTC-USD", 995_098_700, 1_775_572_202_789L, 68_900.5, 0.0015),
                        new Trade("BTC-USD", 995_098_701, 1_775_572_202_800L, 68_900, 0.05))));
        assertThat(advanced.read(recorded("coinbase_ws_heartbeats"))).isEqualTo(new Message.Beat(1_775_572_210_000L));
        assertThat(advanced.read(recorded("coinbase_ws_subscriptions"))).isEqualTo(new Message.Other());
        assertThat(advanced.read(recorded("coinbase_ws_ticker"))).isEqualTo(new Message.Other());
    }

    @Test
    void readsSignsOfLifeAndAnswers() {
        assertThat(coinbase.read(Json.read("""
                        {"type":"heartbeat","sequence":90,"last_trade_id":20,"product_id":"BTC-USD",
                         "time":"2014-11-07T08:19:28.464459Z"}"""))).isEqualTo(new Message.Beat(1_415_348_368_464L));
        assertThat(coinbase.read(Json.read("{\"type\":\"subscriptions\",\"channels\":[]}")))
                .isEqualTo(new Message.Other());
        assertThat(binance.read(Json.read("{\"result\":null,\"id\":1}"))).isEqualTo(new Message.Other());
        assertThat(binance.read(Json.read("{\"e\":\"serverShutdown\",\"E\":1672515782136}")))
                .isEqualTo(new Message.Leaving());
    }

    @Test
    void readsRefusals() {
        String refusal =
                "{\"type\":\"error\",\"message\":\"Failed to subscribe\",\"reason\":\"FOO-BAR is not a valid product\"}";
        Message.Refused refused = new Message.Refused("Failed to subscribe: FOO-BAR is not a valid product");

        assertThat(coinbase.read(Json.read(refusal))).isEqualTo(refused);
        assertThat(advanced.read(Json.read(refusal))).isEqualTo(refused);
        assertThat(binance.read(Json.read("{\"code\":2,\"msg\":\"Invalid request\"}")))
                .isEqualTo(new Message.Refused("Invalid request"));
        assertThat(binance.read(Json.read("{\"error\":{\"code\":2,\"msg\":\"Invalid request\"},\"id\":1}")))
                .isEqualTo(new Message.Refused("Invalid request"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "price":"4606.8"          | "price":"dear"  | price must be a number, was "dear"
            "price":"4606.8"          | "price":"NaN"   | price must be a number, was "NaN"
            "price":"4606.8"          | "price":"-1"    | opening_price must be greater than 0, was -1
            "price":"4606.8"          | "price":"1e999999999" | price must be a number, was "1e999999999"
            "price":"4606.8",         | ''              | price is missing
            "trade_id":178622422      | "trade_id":1.5  | trade_id must be a whole number, was 1.5
            "trade_id":178622422      | "trade_id":-1   | id must not be negative, was -1
            "trade_id":178622422      | "trade_id":{}   | trade_id must be a number, was {}
            "product_id":"ETH-USD"    | "product_id":7  | product_id must be text, was 7
            2022-10-19T23:28:22.061769Z | yesterday     | time must be a moment, was yesterday
            """)
    void namesWhatIsWrongWithAMessage(String right, String wrong, String fault) {
        assertThatThrownBy(() -> coinbase.read(Json.read(MATCH.replace(right, wrong))))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessage(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[1,2]", "7", "null", "{\"type\":", "{}"})
    void takesNothingElseForAMessage(String text) {
        assertThatThrownBy(() -> coinbase.read(Json.read(text))).isInstanceOf(InvalidRecordException.class);
        assertThatThrownBy(() -> advanced.read(Json.read(text))).isInstanceOf(InvalidRecordException.class);
    }

    @Test
    void asksForThePageOfTradesThatAreMissing() {
        URI history = URI.create("http://localhost:1");

        assertThat(coinbase.page(history, "BTC-USD", 11, 15))
                .hasToString("http://localhost:1/products/BTC-USD/trades?after=16&limit=5");
        assertThat(binance.page(history, "BTCUSDT", 11, 15))
                .hasToString("http://localhost:1/api/v3/historicalTrades?symbol=BTCUSDT&fromId=11&limit=5");
    }

    @Test
    void readsPagesOfTrades() {
        assertThat(coinbase.trades("ETH-USD", Json.read("[" + MATCH + "]"))).containsExactly(ETHER);
        assertThat(binance.trades("BNBBTC", Json.read("""
                        [{"id":12345,"price":"0.001","qty":"100","quoteQty":"0.1","time":1672515782136,
                          "isBuyerMaker":true,"isBestMatch":true}]"""))).containsExactly(BNB);
    }

    @Test
    void isKnownByItsName() {
        assertThatThrownBy(() -> Exchange.of("nyse"))
                .hasMessage("The exchange must be coinbase, coinbase-advanced or binance, was nyse");
    }

    private static tools.jackson.databind.JsonNode recorded(String name) throws IOException {
        String data = System.getenv("TICKGRID_DATA");
        assumeTrue(data != null, "TICKGRID_DATA does not name the folder of test data");
        return Json.read(Files.readString(Path.of(data, "formats", "feeds", name + ".json")));
    }
}

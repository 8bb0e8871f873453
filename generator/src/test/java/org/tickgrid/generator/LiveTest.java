package org.tickgrid.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tickgrid.generator.feed.TestIngestion;
import org.tickgrid.generator.live.TestExchange;
import org.tickgrid.market.Bar;

/** The command {@code live}. */
@Timeout(60)
class LiveTest {

    private static final String MATCH = """
            {"type":"match","trade_id":7,"size":"0.25","price":"10.5","product_id":"BTC-USD",
             "time":"2023-11-14T22:13:20.007Z"}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void postsTheTradesOfAnExchangeAndSumsUp() throws Exception {
        try (TestExchange exchange = TestExchange.start(MATCH, MATCH);
                TestIngestion ingestion = TestIngestion.start()) {
            int exit = execute(exchange, ingestion, "coinbase", "btc-usd", "--prefix", "live-", "--for", "900ms");

            assertThat(exit).isZero();
            assertThat(ingestion.records())
                    .filteredOn(Bar.class::isInstance)
                    .containsExactly(Bar.trade("live-BTC-USD", 1_700_000_000_007L, 10.5, 0.25));
        }
        assertThat(out.toString())
                .matches("sent=[12] rejected=0 gaps=0 backfilled=0 lost=0 reconnects=0 seconds=\\d\\.\\d\\R");
    }

    @Test
    void endsWithAClearWordWhenTheExchangeRefuses() throws Exception {
        String refusal =
                "{\"type\":\"error\",\"message\":\"Failed to subscribe\",\"reason\":\"FOO-BAR is not a valid product\"}";
        try (TestExchange exchange = TestExchange.start(refusal);
                TestIngestion ingestion = TestIngestion.start()) {
            int exit = execute(exchange, ingestion, "coinbase", "FOO-BAR");

            assertThat(exit).isEqualTo(1);
            assertThat(err.toString().lines())
                    .containsExactly(
                            exchange.feedUrl() + " refuses: Failed to subscribe: FOO-BAR is not a valid product");
        }
        assertThat(out.toString()).startsWith("sent=0 rejected=0 gaps=0 ");
    }

    @Test
    void saysWhatIsWrongInALine() throws Exception {
        try (TestExchange exchange = TestExchange.start();
                TestIngestion ingestion = TestIngestion.start()) {
            assertThat(execute(exchange, ingestion, "nyse", "IBM")).isEqualTo(1);
            assertThat(execute(exchange, ingestion, "coinbase", "BTC-USD,")).isEqualTo(1);
            assertThat(execute(exchange, ingestion, "coinbase", "BTC-USD", "--silence", "10ms"))
                    .isEqualTo(1);
            assertThat(execute(exchange, ingestion, "binance", "BTCUSDT", "--feed-url", "http://localhost"))
                    .isEqualTo(1);
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "The exchange must be coinbase, coinbase-advanced or binance, was nyse",
                        "A symbol must be letters and digits such as BTC-USD, was ",
                        "--silence must be at least 1000ms, was 10ms",
                        "--feed-url must be an address such as wss://host, was http://localhost");
    }

    private int execute(TestExchange exchange, TestIngestion ingestion, String... arguments) {
        List<String> all = new ArrayList<>(List.of("live"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--url", ingestion.url().toString()));
        if (!all.contains("--feed-url")) {
            all.addAll(List.of("--feed-url", exchange.feedUrl().toString()));
        }
        all.addAll(List.of("--history-url", exchange.historyUrl().toString()));
        return Generator.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}

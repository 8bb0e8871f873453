package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.market.Bar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The dashboard as a person sees it, in a real browser. */
@ExtendWith(RunningGrid.class)
class BrowserIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HISTORY = 120;
    private static final int MOST_TRADES = 400;
    private static final Duration BETWEEN_TRADES = Duration.ofMinutes(1);

    private final long beginning =
            System.currentTimeMillis() - Duration.ofDays(1).toMillis();
    private final List<String> errors = new ArrayList<>();
    private Browser browser;
    private Producer producer;
    private int trades;

    @BeforeEach
    void startBrowser(LocalGrid grid) {
        browser = Browser.start(grid.address(Part.WEB_APP));
        producer = new Producer(grid);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
        if (producer != null) {
            producer.close();
        }
    }

    @Test
    void theSymbolPageShowsItsChartAPriceThatChangesAndASignalWithinASecond() {
        // Given
        String symbol = "BROWSER";
        for (int i = 0; i < HISTORY; i++) {
            trade(symbol);
        }
        Page page = open("/symbol?name=" + symbol + "&timeframe=tick");
        page.locator("#chart canvas").first().waitFor();
        Locator price = page.locator(".headline .last");
        String before = price.textContent();
        int signalsBefore = page.locator("#signals article").count();
        long opened = System.currentTimeMillis();

        // When
        JsonNode arrival = tradeUntilASignalArrives(page, symbol, opened);

        // Then
        long took = arrival.path("at").asLong()
                - arrival.path("message").path("data").path("received").asLong();
        System.out.printf("browser: record to signal by websocket: %d ms%n", took);
        assertThat(took).isBetween(0L, 1_000L);
        page.waitForCondition(() -> page.locator("#signals article").count() > signalsBefore);
        page.waitForCondition(() -> !price.textContent().equals(before));
        Browser.keep(page, "symbol");
        assertThat(errors).isEmpty();
    }

    @Test
    void theMarketPageShowsARowPerSymbolAndTheSignalsPageTheirReasons(LocalGrid grid) {
        // Given
        ChildProcess generator = grid.feed(List.of("simulate", "--rate=200", "--symbols=12", "--for=15s"));
        Page market = open("/");

        // When
        market.getByText("AAPL").first().waitFor();
        market.waitForCondition(
                () -> market.locator("tr[data-symbol], [data-symbol]").count() >= 12);
        assertThat(generator.awaitExit(Duration.ofMinutes(1))).isZero();
        Page signals = open("/signals");

        // Then
        signals.locator("article").first().waitFor();
        assertThat(signals.locator("article").first().textContent()).containsPattern("BUY|SELL|Buy|Sell");
        Browser.keep(market, "market");
        Browser.keep(signals, "signals");
        assertThat(errors).isEmpty();
    }

    @Test
    void anIndicatorThatNoJobComputesIsDrawnFromTheGridsCandles() {
        // Given
        String symbol = "OWN";
        for (int i = 0; i < HISTORY; i++) {
            trade(symbol);
        }
        Page page = open("/symbol?name=" + symbol + "&timeframe=tick");

        // When
        page.locator("#own").fill("ema(50)");
        page.locator("#own").press("Enter");

        // Then
        Locator value = page.locator(".choice:has-text('ema(50)') b");
        page.waitForCondition(
                () -> value.textContent().startsWith("1") || value.textContent().startsWith("9"));
        String before = value.textContent();
        for (int i = 0; i < 10; i++) {
            trade(symbol);
        }
        page.waitForCondition(() -> !value.textContent().equals(before));
        assertThat(errors).isEmpty();
    }

    @Test
    void theFileOfTheUserGuideIsOnItsChartOnceItWasReplayed(LocalGrid grid, @TempDir Path folder) throws Exception {
        // Given
        String guide = Files.readString(Path.of("..", "docs", "user-guide.md"));
        int begin = guide.indexOf("```csv") + "```csv\n".length();
        Path file = Files.writeString(folder.resolve("mine.csv"), guide.substring(begin, guide.indexOf("```", begin)));

        // When
        ChildProcess replay = grid.feed(List.of("replay", file.toString()));
        assertThat(replay.awaitExit(Duration.ofMinutes(1))).isZero();

        // Then
        Page page = open("/");
        page.locator("tr[data-symbol=ACME] a").click();
        page.waitForURL("**/symbol?name=ACME");
        page.navigate(page.url() + "&timeframe=1m");
        page.waitForCondition(() -> page.locator("#candles").textContent().contains("101.80"));
        assertThat(errors).isEmpty();
    }

    private Page open(String path) {
        Page page = browser.open(path);
        page.onPageError(errors::add);
        page.locator("main").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return page;
    }

    /** The price goes up and down in waves, each of which makes the averages cross. */
    private void trade(String symbol) {
        double price = 100 + 10 * Math.sin(trades / 10.0);
        long time = beginning + trades * BETWEEN_TRADES.toMillis();
        producer.post(Bar.trade(symbol, time, price, 1));
        trades++;
    }

    private JsonNode tradeUntilASignalArrives(Page page, String symbol, long since) {
        while (trades < MOST_TRADES) {
            trade(symbol);
            page.waitForTimeout(20);
            for (JsonNode arrival : arrivals(page)) {
                JsonNode signal = arrival.path("message").path("data");
                if (arrival.path("message").path("type").asString().equals("signal")
                        && signal.path("symbol").asString().equals(symbol)
                        && signal.path("received").asLong() >= since) {
                    return arrival;
                }
            }
        }
        throw new AssertionError("No signal came in " + trades + " trades");
    }

    private static JsonNode arrivals(Page page) {
        return JSON.readTree((String)
                page.evaluate("JSON.stringify(arrivals.map(a => ({ at: a.at, message: JSON.parse(a.message) })))"));
    }
}

package org.tickgrid.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hazelcast.core.HazelcastInstance;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Signal;
import org.tickgrid.web.grid.GridLink;

/** The pages in a real browser, with a picture of each in {@code target/screenshots}. */
class BrowserTest {

    private static final Path CHROMIUM =
            Path.of(System.getenv().getOrDefault("TICKGRID_CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static TestGrid grid;
    private static Scene scene;
    private static Dashboard web;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private @Nullable BrowserContext context;

    @BeforeAll
    static void open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "No browser at " + CHROMIUM + ", so the pages are not looked at");
        grid = keep(new TestGrid());
        scene = new Scene(grid);
        scene.set();
        web = keep(new Dashboard(grid));
        setDefaultAssertionTimeout(20_000);
        Playwright playwright = keep(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
        browser = keep(playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS)));
        await().until(() -> web.bean(GridLink.class).up());
        await().until(() -> web.json("/api/market").size() == 14);
    }

    private static <T extends AutoCloseable> T keep(T opened) {
        OPEN.addFirst(opened);
        return opened;
    }

    @AfterAll
    static void close() throws Exception {
        for (AutoCloseable opened : OPEN) {
            opened.close();
        }
    }

    @AfterEach
    void noPageComplained() {
        if (context != null) {
            context.close();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPriceChangesOnTheMarketWithoutReload() {
        Page page = visit("/", 1440, 900, ColorScheme.DARK);
        double price = Math.round(scene.last() * 100) / 100.0 + 0.11;
        scene.trade(price);

        assertThat(page.locator("tr[data-symbol=AAPL] [data-f=last]")).hasText(text(price));
        assertThat(page.locator("#economy > div")).hasCount(5);
        page.getByText("Change", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("th[aria-sort=descending]")).hasText("Change");
        page.mouse().move(700, 100);
        page.waitForTimeout(1_200);
        picture(page, "market-desktop-dark");
        page.keyboard().press("/");
        page.keyboard().type("usd");
        assertThat(page.locator("#rows tr")).hasCount(3);
        assertThat(page.locator("#count")).hasText("3 of 14 symbols");
    }

    @Test
    void theMarketFitsEveryScreen() {
        for (int width : new int[] {1440, 1280, 820, 390}) {
            Page page = visit("/", width, 900, width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT);
            fits(page);
            page.waitForTimeout(1_200);
            picture(page, "market-" + width);
        }
    }

    @Test
    void theChartIsDrawnAndItsLastCandleMoves() {
        Page page = visit("/symbol?name=AAPL&timeframe=5s", 1440, 900, ColorScheme.DARK);
        drawn(page);
        picture(page, "symbol-desktop-dark");

        double price = Math.round(scene.last() * 100) / 100.0 + 0.23;
        scene.trade(price);
        Signal signal = scene.close(price);
        assertThat(page.locator(".headline [data-f=last]")).hasText(text(price));
        assertThat(page.locator("#readout")).containsText(text(price));
        grid.put(signal);
        assertThat(page.locator("#signals .signal[data-id='" + signal.id() + "']"))
                .containsText(signal.reason());

        // Its reason stands beside the pointer.
        var box = page.locator("#chart").boundingBox();
        page.mouse().move(box.x + box.width - 90, box.y + 160);
        page.mouse().move(box.x + box.width - 64 - 14, box.y + 160);
        assertThat(page.locator(".hover")).containsText(signal.reason());
        page.waitForTimeout(1_700);
        picture(page, "symbol-hover");
    }

    @Test
    void theChartFitsEveryScreen() {
        for (int width : new int[] {1440, 390}) {
            ColorScheme colours = width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT;
            Page page = visit("/symbol?name=AAPL&timeframe=5s", width, 900, colours);
            drawn(page);
            fits(page);
            picture(page, "symbol-" + width);
        }
    }

    @Test
    void warmUpIsVisible() {
        Page page = visit("/symbol?name=NVDA&timeframe=1m", 1440, 900, ColorScheme.DARK);

        assertThat(page.locator("#warming")).containsText("ema(26): 12 of 26 candles");
        drawn(page);
        picture(page, "symbol-warming");
    }

    @Test
    void aSignalArrivesWithItsReasonAndTheFiltersHold() {
        Page page = visit("/signals", 1440, 900, ColorScheme.DARK);
        Signal signal = Samples.signal("live-1", "AAPL", System.currentTimeMillis());

        grid.put(signal);

        assertThat(page.locator("#signals .signal").first()).containsText(signal.reason());
        page.waitForTimeout(1_700);
        picture(page, "signals-desktop-dark");
        page.locator("label:has-text('Sell')").click();
        assertThat(page.locator("[data-id=live-1]")).isHidden();
        page.locator("#by-symbol").fill("TSLA");
        assertThat(page.locator("#count")).not().hasText("0 shown");

        Page phone = visit("/signals", 390, 844, ColorScheme.LIGHT);
        assertThat(phone.locator("[data-id=live-1]")).hasCount(1);
        fits(phone);
        picture(phone, "signals-390");
    }

    @Test
    void whatTheSignalsAreWorthFitsEveryScreen() {
        await().until(() -> web.get("/accuracy").body().contains("class=\"truth\""));
        for (int width : new int[] {1440, 820, 390}) {
            Page page = visit("/accuracy", width, 900, width == 820 ? ColorScheme.LIGHT : ColorScheme.DARK);
            assertThat(page.locator(".rule").first()).containsText("signals");
            fits(page);
            full(page, "accuracy-" + width);
        }
    }

    @Test
    void aMemberComesAndGoesOnTheGridPageWithoutReload() {
        try (Heartbeat first = new Heartbeat(grid, grid.member(), 400)) {
            Page page = visit("/grid", 1440, 900, ColorScheme.DARK);
            assertThat(page.locator("#members tr")).hasCount(1);
            HazelcastInstance another = grid.join();
            try (Heartbeat second = new Heartbeat(grid, another, 250)) {
                assertThat(page.locator("#members tr")).hasCount(2);
                assertThat(page.locator("#members tr").nth(1)).containsText("160 MB of 512 MB");
                page.waitForTimeout(8_000);
                full(page, "grid-desktop-dark");
                for (int width : new int[] {820, 390}) {
                    Page small = visit("/grid", width, 900, width == 820 ? ColorScheme.LIGHT : ColorScheme.DARK);
                    assertThat(small.locator("#members tr")).hasCount(2);
                    fits(small);
                    full(small, "grid-" + width);
                }
            }
            page = visit("/grid", 1440, 900, ColorScheme.LIGHT);
            assertThat(page.locator("#members tr")).hasCount(2);
            another.shutdown();
            assertThat(page.locator("#members tr")).hasCount(1);
            assertThat(page.locator("#chart polygon")).hasCount(2);
            full(page, "grid-desktop-light");
        }
    }

    @Test
    void aNoticeIsRaisedOnEveryPage() {
        Page page = visit("/", 1440, 900, ColorScheme.LIGHT);

        grid.notice(Samples.signal("toast-1", "TSLA", System.currentTimeMillis()));
        grid.notice(Samples.signal("toast-2", "MSFT", System.currentTimeMillis()));

        assertThat(page.locator(".toast")).hasCount(2);
        page.waitForTimeout(400);
        picture(page, "notices");
        page.locator(".toast button").first().click();
        assertThat(page.locator(".toast")).hasCount(1);
    }

    @Test
    void whatIsNotThereSaysSo() {
        Page page = visit("/symbol?name=NOBODY", 1440, 900, ColorScheme.DARK);

        assertThat(page.locator("main")).containsText("There is no symbol \"NOBODY\" here.");
        picture(page, "not-found");
        complaints.removeIf(text -> text.contains("404"));
    }

    private Page visit(String path, int width, int height, ColorScheme colours) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(path + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(web.url("/"))) {
                complaints.add(path + " asks for " + request.url());
            }
        });
        scene.breathe();
        page.navigate(web.url(path));
        assertThat(page.locator("#status")).hasAttribute("data-state", "live");
        return page;
    }

    private static String text(double price) {
        return new Format().price(price);
    }

    /** No page is wider than its window. */
    private static void fits(Page page) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    private static void drawn(Page page) {
        page.waitForFunction("""
                () => {
                  const canvas = document.querySelector("#chart canvas");
                  if (!canvas) return false;
                  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
                  const colours = new Set();
                  for (let i = 0; i < data.length; i += 4) {
                    if (data[i + 3] > 200) colours.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
                  }
                  return colours.size > 20;
                }""");
    }

    private static void full(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}

package org.tickgrid.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tickgrid.web.grid.GridLink;

/**
 * A lively market, the dashboard before it, and a real browser to look at it: opened once for all tests that ask for it. A
 * page that complains in its console, or asks for anything elsewhere, fails its test.
 */
public final class Stage implements ParameterResolver, AfterEachCallback {

    private static final Path CHROMIUM =
            Path.of(System.getenv().getOrDefault("TICKGRID_CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** What is open for as long as the tests run. */
    private static final class Open implements AutoCloseable {
        private final TestGrid grid = new TestGrid();
        private final Scene scene = new Scene(grid);
        private final Dashboard web;
        private final Playwright playwright;
        private final Browser browser;

        Open() {
            scene.set();
            web = new Dashboard(grid);
            setDefaultAssertionTimeout(30_000);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(ARGUMENTS));
            await().until(() -> web.bean(GridLink.class).up());
            await().until(() -> web.json("/api/market").size() == 14);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            web.close();
            grid.close();
        }
    }

    private final List<String> complaints = new ArrayList<>();
    private @Nullable Open open;
    private @Nullable BrowserContext context;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        assumeTrue(Files.isExecutable(CHROMIUM), "No browser at " + CHROMIUM + ", so the pages are not looked at");
        open = test.getRoot()
                .getStore(ExtensionContext.Namespace.create(Stage.class))
                .computeIfAbsent(Open.class, _ -> new Open(), Open.class);
        return this;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (context != null) {
            context.close();
            context = null;
        }
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        assertThat(all).isEmpty();
    }

    private Open opened() {
        if (open == null) {
            throw new IllegalStateException("A test asks for its stage by a parameter");
        }
        return open;
    }

    public TestGrid grid() {
        return opened().grid;
    }

    public Scene scene() {
        return opened().scene;
    }

    public Dashboard web() {
        return opened().web;
    }

    public Browser browser() {
        return opened().browser;
    }

    /** Opens a page. */
    public Page open(String path, int width, int height, ColorScheme colours) {
        return page(web(), path, width, height, colours, true);
    }

    /** Opens a page of another dashboard. */
    public Page open(Dashboard other, String path, int width, int height, ColorScheme colours) {
        return page(other, path, width, height, colours, true);
    }

    /** Opens a page, and waits until it is alive. */
    public Page visit(String path, int width, int height, ColorScheme colours) {
        Page page = open(path, width, height, colours);
        assertThat(page.locator("#status")).hasAttribute("data-state", "live");
        return page;
    }

    /** Opens a page for somebody without scripts. */
    public Page read(String path, int width, int height) {
        return page(web(), path, width, height, ColorScheme.LIGHT, false);
    }

    private Page page(Dashboard from, String path, int width, int height, ColorScheme colours, boolean scripts) {
        Page page = prepare(from, width, height, colours, scripts);
        scene().breathe();
        page.navigate(from.url(path));
        return page;
    }

    /** An empty page, which is to go to some page of the dashboard. */
    public Page prepare(int width, int height, ColorScheme colours) {
        return prepare(web(), width, height, colours, true);
    }

    private Page prepare(Dashboard from, int width, int height, ColorScheme colours, boolean scripts) {
        if (context != null) {
            context.close();
        }
        context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(colours)
                        .setJavaScriptEnabled(scripts));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(from.url("/"))) {
                complaints.add(page.url() + " asks for " + request.url());
            }
        });
        return page;
    }

    /** Such a complaint is what the test is about. */
    public void expectComplaint(String part) {
        complaints.removeIf(text -> text.contains(part));
    }

    /** No page is wider than its window. */
    public static void fits(Page page) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    /** Waits until there is a chart. */
    public static void drawn(Page page) {
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

    /** Keeps what the window shows in {@code target/screenshots}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Keeps the whole page. */
    public static void full(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}

package org.tickgrid.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The system's own Chromium, without a window. It notes each message of a page's websocket with the moment it came. */
final class Browser implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private static final String NOTE_MESSAGES = """
            window.arrivals = [];
            const Original = window.WebSocket;
            window.WebSocket = class extends Original {
                constructor(...where) {
                    super(...where);
                    this.addEventListener('message', event =>
                        event.data.split('\\n').forEach(message =>
                            window.arrivals.push({ at: Date.now(), message })));
                }
            };
            """;

    private final Playwright playwright;
    private final BrowserContext context;
    private final URI web;

    private Browser(Playwright playwright, BrowserContext context, URI web) {
        this.playwright = playwright;
        this.context = context;
        this.web = web;
    }

    /** Skips the test where there is no Chromium. */
    static Browser start(URI web) {
        Optional<Path> chromium = PLACES.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(chromium.isPresent(), "There is no Chromium: the dashboard is not tried in a browser");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserContext context = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")))
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setColorScheme(ColorScheme.DARK));
        context.addInitScript(NOTE_MESSAGES);
        return new Browser(playwright, context, web);
    }

    /** Opens a page, such as {@code /signals}. */
    Page open(String path) {
        Page page = context.newPage();
        page.navigate(web.resolve(path).toString());
        return page;
    }

    /** Keeps how a page looks in {@code target/screenshots}. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}

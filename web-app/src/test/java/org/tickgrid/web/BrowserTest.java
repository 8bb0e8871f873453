package org.tickgrid.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tickgrid.web.Stage.fits;
import static org.tickgrid.web.Stage.full;
import static org.tickgrid.web.Stage.picture;

import com.hazelcast.core.HazelcastInstance;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the signals are worth, the grid, and what all pages share, in a real browser. */
@ExtendWith(Stage.class)
class BrowserTest {

    /** The first greeting of the page's websocket names an epoch that is over, and the true one follows. */
    private static final String BEGINS_IN_ANOTHER_EPOCH = """
            const Original = window.WebSocket;
            window.WebSocket = class extends Original {
                set onmessage(hear) {
                    super.onmessage = (event) => {
                        if (event.data.includes('"hello"')) {
                            hear({ data: '{"type":"hello","epoch":"over"}' });
                        }
                        hear(event);
                    };
                }
            };
            """;

    @Test
    void whatTheSignalsAreWorthFitsEveryScreen(Stage stage) {
        await().until(() -> stage.web().get("/accuracy").body().contains("class=\"truth\""));
        for (int width : new int[] {1440, 820, 390}) {
            Page page = stage.visit("/accuracy", width, 900, width == 820 ? ColorScheme.LIGHT : ColorScheme.DARK);
            assertThat(page.locator(".rule").first()).containsText("signals");
            fits(page);
            full(page, "accuracy-" + width);
        }
    }

    @Test
    void aMemberComesAndGoesOnTheGridPageWithoutReload(Stage stage) {
        try (Heartbeat first = new Heartbeat(stage.grid(), stage.grid().member(), 400)) {
            Page page = stage.visit("/grid", 1440, 900, ColorScheme.DARK);
            assertThat(page.locator("#members tr")).hasCount(1);
            HazelcastInstance another = stage.grid().join();
            try (Heartbeat second = new Heartbeat(stage.grid(), another, 250)) {
                assertThat(page.locator("#members tr")).hasCount(2);
                assertThat(page.locator("#members tr").nth(1)).containsText("160 MB of 512 MB");
                page.waitForTimeout(8_000);
                full(page, "grid-desktop-dark");
                for (int width : new int[] {820, 390}) {
                    Page small = stage.visit("/grid", width, 900, width == 820 ? ColorScheme.LIGHT : ColorScheme.DARK);
                    assertThat(small.locator("#members tr")).hasCount(2);
                    fits(small);
                    full(small, "grid-" + width);
                }
            }
            page = stage.visit("/grid", 1440, 900, ColorScheme.LIGHT);
            assertThat(page.locator("#members tr")).hasCount(2);
            another.shutdown();
            assertThat(page.locator("#members tr")).hasCount(1);
            assertThat(page.locator("#chart polygon")).hasCount(2);
            full(page, "grid-desktop-light");
        }
    }

    @Test
    void aNoticeIsRaisedOnEveryPage(Stage stage) {
        Page page = stage.visit("/", 1440, 900, ColorScheme.LIGHT);

        int shown = awaitNotices(stage, page);

        picture(page, "notices");
        page.locator(".toast button").first().click();
        assertThat(page.locator(".toast")).not().hasCount(shown);
    }

    @Test
    void whatWasRaisedWhileTheGridBeganAnewIsShownAndWhatIsOldIsNot(Stage stage) {
        // Given
        long longAgo = System.currentTimeMillis() - Duration.ofMinutes(2).toMillis();
        stage.grid().notice(Samples.signal("long-ago", "ORCL", longAgo));
        awaitNotices(stage, stage.visit("/", 1440, 900, ColorScheme.LIGHT));
        Page page = stage.prepare(1440, 900, ColorScheme.LIGHT);
        page.addInitScript(BEGINS_IN_ANOTHER_EPOCH);

        // When
        page.navigate(stage.web().url("/"));

        // Then
        assertThat(page.locator(".toast").filter(withText("TSLA")).first()).isVisible();
        assertThat(page.locator(".toast").filter(withText("ORCL"))).hasCount(0);
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** A page that was just opened is told of those alone that are raised once it follows them. */
    private static int awaitNotices(Stage stage, Page page) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(400))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    String id = "toast-" + UUID.randomUUID();
                    stage.grid().notice(Samples.signal(id, "TSLA", System.currentTimeMillis()));
                    return page.locator(".toast").count() >= 2;
                });
        return page.locator(".toast").count();
    }

    @Test
    void whatIsNotThereSaysSo(Stage stage) {
        Page page = stage.visit("/symbol?name=NOBODY", 1440, 900, ColorScheme.DARK);

        assertThat(page.locator("main")).containsText("There is no symbol \"NOBODY\" here.");
        picture(page, "not-found");
        stage.expectComplaint("404");
    }
}

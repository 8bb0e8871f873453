package org.tickgrid.web.latency;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tickgrid.web.Stage.fits;
import static org.tickgrid.web.Stage.full;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tickgrid.web.Heartbeat;
import org.tickgrid.web.Samples;
import org.tickgrid.web.Stage;

/** The ages of data in a real browser, and the page of the API. */
@ExtendWith(Stage.class)
class LatencyBrowserTest {

    @Test
    void agesAreAliveAndTheBrowserAddsItsOwn(Stage stage) {
        try (Heartbeat member = new Heartbeat(stage.grid(), stage.grid().member(), 400)) {
            await().until(() -> stage.web()
                            .json("/api/latency")
                            .at("/journeys/1/stages/0/count")
                            .asLong()
                    > 0);
            Page page = stage.visit("/latency", 1440, 900, ColorScheme.DARK);
            Locator browser = page.locator("#browser");
            assertThat(browser).isVisible();

            stage.grid().put(Samples.performance("AAPL", 187.5, System.currentTimeMillis()));

            assertThat(browser.locator("[data-f=count]")).not().hasText("0");
            assertThat(page.locator("[data-journey='Ticks and indicators'] tr")
                            .first()
                            .locator("[data-f=median]"))
                    .containsText("ms");
            full(page, "latency-desktop-dark");

            Page phone = stage.visit("/latency", 390, 844, ColorScheme.LIGHT);
            assertThat(phone.locator("#browser")).isVisible();
            fits(phone);
            full(phone, "latency-390");
        }
    }

    @Test
    void thePageOfTheApiFitsEveryScreen(Stage stage) {
        for (int width : new int[] {1440, 390}) {
            Page page = stage.visit("/api", width, 900, width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT);
            assertThat(page.locator("main a[href='/api/openapi.yaml']")).isVisible();
            fits(page);
            full(page, "api-" + width);
        }
    }
}

package org.tickgrid.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tickgrid.web.Stage.fits;
import static org.tickgrid.web.Stage.full;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tickgrid.grid.GridMap;

/** Alerts in a real browser. */
@ExtendWith(Stage.class)
class AlertsBrowserTest {

    @Test
    void anAlertIsMadeAndItIsSeenWhatBecameOfIt(Stage stage) {
        TestGrid grid = stage.grid();
        GridMap.RULES.in(grid.member()).set("threshold(rsi(14),30,70,5)", "tick, 5s, 1m, 5m");
        GridMap.RULES.in(grid.member()).set("crossover(ema(12),ema(26))", "tick, 5s, 1m, 5m");
        GridMap.CHANNELS.in(grid.member()).set("desk", "Slack");
        GridMap.CHANNELS.in(grid.member()).set("EMAIL", "E-mail");
        Page page = stage.visit("/alerts", 1440, 900, ColorScheme.LIGHT);
        page.locator("[name=name]").fill("RSI of Apple");
        page.locator("[name=symbols]").fill("AAPL");
        page.locator("[value='threshold(rsi(14),30,70,5)']").check();
        page.locator("[name=channel]").check();
        page.locator("[name=webhook]").fill("https://hooks.example.com/SECRET");
        page.locator("[name=cooldown]").fill("5");
        page.getByText("Make the alert").click();
        assertThat(page.locator(".said")).hasText("The alert is saved.");
        assertThat(page.locator(".alert h3")).hasText("RSI of Apple");
        page.getByText("Send a test").click();
        assertThat(page.locator(".said")).containsText("A test is on its way.");

        assertThat(page.locator("#status")).hasAttribute("data-state", "live");

        // What is told is seen without reload, and raised as a notice.
        GridMap.ALERT_DELIVERIES
                .in(grid.member())
                .values()
                .forEach(one -> grid.put(
                        one.channel().equals("Browser")
                                ? one.told(1, System.currentTimeMillis())
                                : one.failed(4, System.currentTimeMillis(), "Status 503")));
        assertThat(page.locator("#log .chip.up")).hasCount(1);
        assertThat(page.locator("#log .chip.down")).hasCount(2);
        assertThat(page.locator(".toast-reason")).hasText("RSI of Apple: A test: no rule has fired.");
        full(page, "alerts-1440");
        for (int width : new int[] {820, 390}) {
            Page small = stage.visit("/alerts", width, 844, width == 820 ? ColorScheme.LIGHT : ColorScheme.DARK);
            fits(small);
            full(small, "alerts-" + width);
        }
        Page last = stage.visit("/alerts", 1440, 900, ColorScheme.DARK);
        last.getByText("Send again").first().click();
        assertThat(last.locator("#dead ~ table tbody tr")).hasCount(1);
        last.getByText("Acknowledge all").click();
        full(last, "alerts-desktop-dark");
        last.getByText("Delete").click();
        assertThat(last.locator(".alert")).hasCount(0);
    }
}

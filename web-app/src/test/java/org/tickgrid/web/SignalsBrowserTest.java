package org.tickgrid.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tickgrid.web.Stage.fits;
import static org.tickgrid.web.Stage.full;
import static org.tickgrid.web.Stage.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tickgrid.market.Signal;

/** The feed of signals, and one of them, in a real browser. */
@ExtendWith(Stage.class)
class SignalsBrowserTest {

    /** A page's websockets, and what they were asked for. */
    private static final String NOTE_SOCKETS = """
            window.sockets = [];
            window.asked = [];
            const Original = window.WebSocket;
            window.WebSocket = class extends Original {
                constructor(...where) {
                    super(...where);
                    sockets.push(this);
                }
                send(text) {
                    asked.push(text);
                    super.send(text);
                }
            };
            """;

    @Test
    void aSignalArrivesWithItsReasonAndTheFiltersHold(Stage stage) {
        Page page = stage.visit("/signals", 1440, 900, ColorScheme.DARK);
        Signal signal = Samples.signal("live-1", "AAPL", System.currentTimeMillis());

        stage.grid().put(signal);

        assertThat(page.locator("#signals .signal").first()).containsText(signal.reason());
        page.waitForTimeout(1_700);
        picture(page, "signals-desktop-dark");
        page.locator("label:has-text('Sell')").click();
        assertThat(page.locator("[data-id=live-1]")).isHidden();
        page.locator("#by-symbol").fill("TSLA");
        assertThat(page.locator("#count")).not().hasText("0 shown");

        page.locator("#by-symbol").fill("");
        page.locator("label:has-text('All')").click();
        page.locator("#by-timeframe").selectOption("5s");
        assertThat(page).hasURL(Pattern.compile(".*timeframe=5s"));
        assertThat(page.locator("[data-id=live-1]")).isVisible();

        Page phone = stage.visit("/signals", 390, 844, ColorScheme.LIGHT);
        assertThat(phone.locator("[data-id=live-1]")).hasCount(1);
        fits(phone);
        picture(phone, "signals-390");
    }

    @Test
    void aSignalSaysWhyWhenceAndWhen(Stage stage) {
        stage.grid().put(Samples.signal("origin-1", "AAPL", System.currentTimeMillis()));
        for (int width : new int[] {1440, 390}) {
            Page page = stage.visit("/signals?symbol=AAPL", width, 900, ColorScheme.DARK);
            page.locator("[data-id=origin-1] a[data-f=page]").click();
            assertThat(page.locator("main")).containsText("rsi(14) rose above 30 after it had been below.");
            assertThat(page.locator("main")).containsText("partition 3, offset 77");
            assertThat(page.locator("main")).containsText("12 ms after the record was received");
            fits(page);
            full(page, "signal-" + width);
        }
    }

    @Test
    void afterACutTheFeedGoesOnWhereItWas(Stage stage) {
        // Given
        Page page = stage.prepare(1440, 900, ColorScheme.LIGHT);
        page.addInitScript(NOTE_SOCKETS);
        page.navigate(stage.web().url("/signals"));
        stage.grid().put(Samples.signal("cut-1", "AAPL", System.currentTimeMillis()));
        assertThat(page.locator("[data-id=cut-1]")).isVisible();

        // When
        page.evaluate("asked.length = 0; sockets.at(-1).close()");
        stage.grid().put(Samples.signal("cut-2", "AAPL", System.currentTimeMillis()));

        // Then
        assertThat(page.locator("[data-id=cut-2]")).isVisible();
        assertThat(page.locator("[data-id=cut-1]")).hasCount(1);
        assertThat(page.evaluate("asked.join()").toString())
                .containsPattern("\"follow\":\"signals\",\"epoch\":\"[^\"]+\",\"after\":\\d+");
    }
}

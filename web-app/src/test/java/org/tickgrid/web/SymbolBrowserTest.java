package org.tickgrid.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tickgrid.web.Stage.drawn;
import static org.tickgrid.web.Stage.fits;
import static org.tickgrid.web.Stage.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tickgrid.market.Signal;

/** A symbol's page in a real browser. */
@ExtendWith(Stage.class)
class SymbolBrowserTest {

    private static final Pattern VALUE = Pattern.compile("−?[0-9,]+\\.[0-9]+");

    @Test
    void theChartIsDrawnAndItsLastCandleMoves(Stage stage) {
        Page page = stage.visit("/symbol?name=AAPL&timeframe=5s", 1440, 900, ColorScheme.DARK);
        drawn(page);
        picture(page, "symbol-desktop-dark");

        double price = Math.round(stage.scene().last() * 100) / 100.0 + 0.23;
        stage.scene().trade(price);
        Signal signal = stage.scene().close(price);
        assertThat(page.locator(".headline [data-f=last]")).hasText(text(price));
        assertThat(page.locator("#readout")).containsText(text(price));
        stage.grid().put(signal);
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
    void theChartFitsEveryScreen(Stage stage) {
        for (int width : new int[] {1440, 390}) {
            ColorScheme colours = width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT;
            Page page = stage.visit("/symbol?name=AAPL&timeframe=5s", width, 900, colours);
            drawn(page);
            fits(page);
            picture(page, "symbol-" + width);
        }
    }

    @Test
    void warmUpIsVisible(Stage stage) {
        Page page = stage.visit("/symbol?name=NVDA&timeframe=1m", 1440, 900, ColorScheme.DARK);

        assertThat(page.locator("#warming")).containsText("ema(26): 12 of 26 candles");
        drawn(page);
        picture(page, "symbol-warming");
    }

    @Test
    void whatIsChosenIsDrawnAndStaysChosen(Stage stage) {
        // Given
        Page page = stage.visit("/symbol?name=AAPL&timeframe=5s", 1440, 960, ColorScheme.DARK);
        drawn(page);

        // When
        page.locator("#own").fill("MACD(12, 26, 9)");
        page.locator("#own").press("Enter");
        assertThat(page.locator(".choice:has-text('macd(12,26,9)') b")).hasText(VALUE);
        page.locator(".choice:has-text('sma(20)')").click();
        for (String indicator : List.of("bollinger(20,2)", "ema(50)", "stochastic(14,3,3)")) {
            page.locator("#own").fill(indicator);
            page.locator("#own").press("Enter");
            assertThat(page.locator("#columns")).containsText(indicator);
        }

        // Then
        assertThat(page).hasURL(Pattern.compile(".*show=macd%2812%2C26%2C9%29.*show=stochastic.*"));
        assertThat(page.locator("#columns")).containsText("macd(12,26,9).histogram");
        assertThat(page.locator("#columns")).not().containsText("sma(20)");
        assertThat(page.locator("#candles tr").nth(1).locator("td").last()).hasText(VALUE);
        page.locator("#own").blur();
        picture(page, "symbol-indicators");
        page.navigate(stage.web().url("/symbol?name=AAPL&timeframe=5s"));
        assertThat(page.locator("#columns")).containsText("ema(50)");
        assertThat(page.locator("#timeframes a").first()).hasAttribute("href", Pattern.compile(".*show=ema%2850%29.*"));
    }

    @Test
    void whatIsNoIndicatorIsSaidToBeNone(Stage stage) {
        Page page = stage.visit("/symbol?name=AAPL&timeframe=5s", 1440, 900, ColorScheme.LIGHT);

        page.locator("#own").fill("magic(7)");
        page.locator("#own").press("Enter");

        assertThat(page.locator("#complaint")).containsText("Indicator must be one of adx, atr, bollinger");
        stage.expectComplaint("400");
    }

    @Test
    void theKeysGoFromCandleToCandleAndBackInTime(Stage stage) {
        // Given
        Page page = stage.visit("/symbol?name=AAPL&timeframe=5s", 1440, 900, ColorScheme.LIGHT);
        drawn(page);
        page.locator("#chart").focus();

        // When
        page.keyboard().press("ArrowLeft");

        // Then
        assertThat(page.locator("#spoken")).containsText(Pattern.compile("open .* close .* rsi\\(14\\)"));
        page.keyboard().press("Home");
        assertThat(page.locator("#older")).containsText("This is where the candles begin.");
        assertThat(page.locator("#newest")).isVisible();
        page.locator("#newest").click();
        assertThat(page.locator("#newest")).isHidden();
    }

    @Test
    void aSignalOfTheListIsShownInTheChart(Stage stage) {
        Page page = stage.visit("/symbol?name=AAPL&timeframe=5s", 1440, 900, ColorScheme.LIGHT);
        drawn(page);
        Locator signal = page.locator("#signals .signal").nth(1);
        String reason = signal.locator(".reason").textContent();

        signal.locator(".reason").click();

        assertThat(page.locator(".hover")).containsText(reason);
        page.locator("#chart").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#signals .picked")).containsText(reason);
    }

    @Test
    void aSymbolIsReadWithAnOwnIndicatorWithoutScripts(Stage stage) {
        Page page = stage.read("/symbol?name=AAPL&timeframe=5s", 1200, 900);

        page.locator("#own").fill("wma(10)");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator("#columns")).containsText("wma(10)");
        assertThat(page.locator("#candles tr").first().locator("td").last()).hasText(VALUE);
        assertThat(page.locator("#chart svg rect")).hasCount(100);
        picture(page, "symbol-without-scripts");
    }

    private static String text(double price) {
        return new Format().price(price);
    }
}

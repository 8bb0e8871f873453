package org.tickgrid.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tickgrid.web.Stage.fits;
import static org.tickgrid.web.Stage.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The market overview in a real browser. */
@ExtendWith(Stage.class)
class MarketBrowserTest {

    @Test
    void aPriceChangesOnTheMarketWithoutReload(Stage stage) {
        Page page = stage.visit("/", 1440, 900, ColorScheme.DARK);
        double price = Math.round(stage.scene().last() * 100) / 100.0 + 0.11;
        stage.scene().trade(price);

        assertThat(page.locator("tr[data-symbol=AAPL] [data-f=last]")).hasText(text(price));
        assertThat(page.locator("#economy > div")).hasCount(5);
        page.getByText("Change", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("th[aria-sort=descending]")).hasText("Change");
        assertThat(page.locator("#rows tr").first()).containsText("BTC-USD");
        page.mouse().move(700, 100);
        page.waitForTimeout(1_200);
        picture(page, "market-desktop-dark");
        page.keyboard().press("/");
        page.keyboard().type("usd");
        assertThat(page.locator("#rows tr")).hasCount(3);
        assertThat(page.locator("#count")).hasText("3 of 14 symbols");
        assertThat(page).hasURL(Pattern.compile(".*sort=change%3A-1.*filter=usd"));
        page.reload();
        assertThat(page.locator("#rows tr")).hasCount(3);
    }

    @Test
    void theMarketFitsEveryScreen(Stage stage) {
        for (int width : new int[] {1440, 1280, 820, 390}) {
            Page page = stage.visit("/", width, 900, width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT);
            fits(page);
            page.waitForTimeout(1_200);
            picture(page, "market-" + width);
        }
    }

    @Test
    void theHeatMapShowsEachSymbolsChangeByColourAndBySign(Stage stage) {
        for (int width : new int[] {1440, 390}) {
            Page page = stage.visit("/?view=heat", width, 900, width == 390 ? ColorScheme.LIGHT : ColorScheme.DARK);
            assertThat(page.locator("#heat li")).hasCount(14);
            Locator best = page.locator("#heat li").first();
            assertThat(best).containsText("▲ +");
            assertThat(best.locator("a")).hasClass(Pattern.compile("up-3"));
            assertThat(page.locator("#heat li").last()).containsText("▼ −");
            fits(page);
            picture(page, "heat-" + width);
        }
    }

    @Test
    void theMarketIsReadSortedAndFilteredWithoutScripts(Stage stage) {
        Page page = stage.read("/", 1280, 900);
        page.locator("th a[data-sort=change]").click();
        assertThat(page.locator("#rows tr").first()).containsText("BTC-USD");
        page.locator("#filter").fill("eur");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#rows tr")).hasCount(1);
        assertThat(page.locator("#rows")).containsText("EURUSD");
        assertThat(page.locator("#recent li")).hasCount(4);
        picture(page, "market-without-scripts");
    }

    private static String text(double price) {
        return new Format().price(price);
    }
}

package org.tickgrid.web.market;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tickgrid.market.Performance;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.Samples;
import org.tickgrid.web.Scripting;
import org.tickgrid.web.Stage;
import org.tickgrid.web.TestGrid;
import org.tickgrid.web.grid.GridLink;

/** The market overview with 1,000 symbols and 10,000 updates a second. */
@ExtendWith(Stage.class)
class BusyMarketTest {

    private static final int SYMBOLS = 1_000;
    private static final int BEAT = 10;
    private static final int PER_BEAT = 100;
    private static final double MOST = 8;

    private final Random random = new Random(3);
    private final AtomicLong told = new AtomicLong();

    @Test
    void costsAFrameNoMoreThanEightMillisecondsOfScripting(Stage stage) {
        try (TestGrid grid = new TestGrid();
                Dashboard web = new Dashboard(grid);
                ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            // Given
            await().until(() -> web.bean(GridLink.class).up());
            Market market = web.bean(Market.class);
            for (int i = 0; i < SYMBOLS; i++) {
                tell(market);
            }
            timer.scheduleAtFixedRate(() -> beat(market), 0, BEAT, TimeUnit.MILLISECONDS);
            Page page = stage.open(web, "/?sort=change:-1", 1440, 900, ColorScheme.DARK);
            assertThat(page.locator("#count")).hasText("1000 of 1000 symbols");
            page.waitForTimeout(4_000);

            // When
            long before = told.get();
            long began = System.nanoTime();
            List<Double> frames = Scripting.ofFrames(stage.browser(), page, 6_000);
            double rate = (told.get() - before) / ((System.nanoTime() - began) / 1e9);

            // Then
            double longest = frames.getLast();
            System.out.printf(
                    "market: %d frames of %,.0f updates/s to %d symbols; scripting of a frame: half %.1f ms, 99 %% %.1f ms, longest %.1f ms%n",
                    frames.size(),
                    rate,
                    SYMBOLS,
                    frames.get(frames.size() / 2),
                    frames.get(frames.size() * 99 / 100),
                    longest);
            assertThat(frames).hasSizeGreaterThan(50);
            assertThat(longest).isLessThanOrEqualTo(MOST);
            assertThat(page.locator("#rows tr").first()).containsText(Pattern.compile("S[0-9]{4}"));
            page.evaluate("scrollTo(0, document.body.scrollHeight)");
            assertThat(page.locator("#rows tr").last()).isInViewport();
            Stage.picture(page, "market-1000");
            timer.shutdownNow();
        }
    }

    private void beat(Market market) {
        for (int i = 0; i < PER_BEAT; i++) {
            tell(market);
        }
    }

    private void tell(Market market) {
        long number = told.getAndIncrement();
        Performance one =
                Samples.performance("S%04d".formatted(number % SYMBOLS), 100 + 10 * random.nextGaussian(), number);
        market.take(number, one);
    }
}

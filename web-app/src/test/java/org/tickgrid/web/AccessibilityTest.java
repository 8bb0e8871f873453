package org.tickgrid.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page can be used by everyone, as far as axe can tell: WCAG 2.2 A and AA, dark and light, desktop and phone. */
@ExtendWith(Stage.class)
class AccessibilityTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** Rules of sound and turned screens: for them axe would write styles into the page, which its policy refuses. */
    private static final List<String> PRELOADED = List.of("no-autoplay-audio", "css-orientation-lock");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?view=heat",
                "/symbol?name=AAPL&timeframe=5s&show=ema(50)&show=macd(12,26,9)",
                "/signals",
                "/signal?id=AAPL-36",
                "/accuracy",
                "/grid",
                "/latency",
                "/api",
                "/sign-in"
            })
    void hasNoSeriousFault(String path, Stage stage) {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            int width = colours == ColorScheme.LIGHT ? 1440 : 390;
            Page page = stage.open(path, width, 900, colours);
            page.locator("main").waitFor();
            assertThat(faults(page)).as("%s at %d, %s", path, width, colours).isEmpty();
        }
    }

    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                        .disableRules(PRELOADED)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(AccessibilityTest::places)
                        .toList();
    }

    private static Stream<String> places(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary());
    }
}

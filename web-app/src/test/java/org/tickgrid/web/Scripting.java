package org.tickgrid.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How long a page's scripts take for each frame that they draw, by Chromium's own trace: milliseconds of its main thread. */
public final class Scripting {

    private static final Set<String> SCRIPT =
            Set.of("FunctionCall", "EvaluateScript", "RunMicrotasks", "MinorGC", "MajorGC");
    private static final String FRAME = "FireAnimationFrame";

    private record Span(long thread, long from, long to, double millis, String name) {}

    private Scripting() {}

    /** What each frame took, the longest last. */
    public static List<Double> ofFrames(Browser browser, Page page, double millis) {
        browser.startTracing(
                page,
                new Browser.StartTracingOptions()
                        .setCategories(List.of("devtools.timeline", "v8", "disabled-by-default-v8.gc")));
        page.waitForTimeout(millis);
        JsonNode trace = Dashboard.JSON.readTree(browser.stopTracing());
        List<Span> spans = new ArrayList<>();
        for (JsonNode event : trace.path("traceEvents")) {
            String name = event.path("name").asString("");
            if (event.path("ph").asString("").equals("X") && (SCRIPT.contains(name) || name.equals(FRAME))) {
                long from = event.path("ts").asLong();
                long thread =
                        event.path("pid").asLong() << 32 | event.path("tid").asLong();
                double took = event.path("tdur").asDouble(event.path("dur").asDouble()) / 1_000;
                spans.add(new Span(thread, from, from + event.path("dur").asLong(), took, name));
            }
        }
        spans.sort(Comparator.comparingLong(Span::from)
                .thenComparing(Comparator.comparingLong(Span::to).reversed()));
        return frames(spans);
    }

    /** What is within another counts with it. A frame is what is done from the end of one until the end of the next. */
    private static List<Double> frames(List<Span> spans) {
        Set<Long> drawing = new HashSet<>();
        spans.stream().filter(span -> span.name().equals(FRAME)).forEach(span -> drawing.add(span.thread()));
        assertThat(drawing).as("threads that draw").hasSize(1);
        List<Double> frames = new ArrayList<>();
        double sum = 0;
        long until = Long.MIN_VALUE;
        for (Span span : spans) {
            if (!drawing.contains(span.thread()) || span.from() < until) {
                continue;
            }
            until = span.to();
            sum += span.millis();
            if (span.name().equals(FRAME)) {
                frames.add(sum);
                sum = 0;
            }
        }
        frames.sort(Comparator.naturalOrder());
        return frames;
    }
}

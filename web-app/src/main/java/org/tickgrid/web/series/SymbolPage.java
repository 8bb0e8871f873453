package org.tickgrid.web.series;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.JsonList;
import org.tickgrid.web.grid.GridAwayException;
import org.tickgrid.web.market.Market;
import org.tickgrid.web.signals.RecentSignals;

/** {@code /symbol}: one symbol's chart, with the history that the grid holds. */
@Controller
class SymbolPage {

    private static final int CANDLES = 300;
    private static final int SIGNALS = 200;
    private static final int LISTED = 12;
    private static final List<Timeframe> PREFERRED = List.of(Timeframe.S5, Timeframe.M1, Timeframe.S1, Timeframe.M5);

    private final Candles candles;
    private final OwnIndicators own;
    private final Market market;
    private final RecentSignals signals;

    SymbolPage(Candles candles, OwnIndicators own, Market market, RecentSignals signals) {
        this.candles = candles;
        this.own = own;
        this.market = market;
        this.signals = signals;
    }

    @GetMapping("/symbol")
    String symbol(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String timeframe,
            @RequestParam MultiValueMap<String, String> all,
            Model model) {
        Performance performance = market.of(name);
        Map<Timeframe, Reading> present = present(name, performance);
        if (performance == null && present.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no symbol \"" + name + "\" here.");
        }
        Timeframe chosen = timeframe.isEmpty() ? preferred(present.keySet()) : timeframe(timeframe);
        long after = signals.last();
        List<Reading> history = history(name, chosen);
        List<Signal> raised = signals.of(name, SIGNALS).stream()
                .filter(signal -> signal.timeframe() == chosen)
                .toList();
        model.addAttribute("name", name);
        model.addAttribute("chosen", chosen);
        model.addAttribute("timeframes", present.isEmpty() ? List.of(Timeframe.values()) : present.keySet());
        model.addAttribute("performance", performance);
        model.addAttribute("shown", shown(name, chosen, history, all));
        model.addAttribute("picture", CandlePicture.of(history));
        model.addAttribute("suggestions", Shown.SUGGESTIONS);
        model.addAttribute("warming", history.isEmpty() ? "" : Warming.text(history.getLast()));
        model.addAttribute("history", block(JsonList.of(history, FeedJson::write)));
        model.addAttribute("signals", raised);
        model.addAttribute("raised", block(JsonList.of(raised, FeedJson::write)));
        model.addAttribute("after", after);
        return "symbol";
    }

    /** A list of strings would be split at the commas within. */
    private Shown shown(String name, Timeframe timeframe, List<Reading> history, MultiValueMap<String, String> all) {
        List<Reading> newest = history.subList(Math.max(0, history.size() - LISTED), history.size());
        List<String> wanted = all.getOrDefault("show", List.of()).stream()
                .filter(written -> !written.isBlank())
                .toList();
        return Shown.of(own, name, timeframe, newest, wanted, all.containsKey("show"));
    }

    private Map<Timeframe, Reading> present(String name, @Nullable Performance performance) {
        try {
            return candles.present(name);
        } catch (GridAwayException e) {
            if (performance == null) {
                throw e;
            }
            return new EnumMap<>(Timeframe.class);
        }
    }

    /** Empty while the grid is away: the page fills itself once it is back. */
    private List<Reading> history(String name, Timeframe timeframe) {
        try {
            return candles.newest(name, timeframe, CANDLES);
        } catch (GridAwayException e) {
            return List.of();
        }
    }

    private static Timeframe timeframe(String label) {
        try {
            return Timeframe.of(label);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage() + '.', e);
        }
    }

    private static Timeframe preferred(Set<Timeframe> present) {
        return PREFERRED.stream()
                .filter(present::contains)
                .findFirst()
                .orElse(present.isEmpty() ? Timeframe.S5 : present.iterator().next());
    }

    /** JSON for a data block in a page: no text in it can end the block. */
    private static String block(byte[] json) {
        return new String(json, StandardCharsets.UTF_8).replace("<", "\\u003c");
    }
}

package org.tickgrid.web.signals;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tickgrid.market.Signal;

/** {@code /signals}: the feed of all signals; and {@code /signal}: one of them, with all that led to it. */
@Controller
class SignalsPage {

    private static final int SHOWN = 100;

    private final RecentSignals signals;

    SignalsPage(RecentSignals signals) {
        this.signals = signals;
    }

    @GetMapping("/signals")
    String signals(
            @RequestParam(defaultValue = "") String symbol,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String timeframe,
            Model model) {
        long last = signals.last();
        List<Signal> all = signals.newest(Integer.MAX_VALUE);
        String words = symbol.strip().toUpperCase(Locale.ROOT);
        model.addAttribute("after", last);
        model.addAttribute(
                "signals",
                all.stream()
                        .filter(one -> one.symbol().toUpperCase(Locale.ROOT).contains(words))
                        .filter(one -> rule.isEmpty() || one.rule().equals(rule))
                        .filter(one -> side.isEmpty() || one.side().name().equals(side))
                        .filter(one ->
                                timeframe.isEmpty() || one.timeframe().label().equals(timeframe))
                        .limit(SHOWN)
                        .toList());
        model.addAttribute("symbol", symbol.strip());
        model.addAttribute("rule", rule);
        model.addAttribute("side", side);
        model.addAttribute("timeframe", timeframe);
        model.addAttribute("rules", each(all, Signal::rule));
        model.addAttribute("timeframes", each(all, signal -> signal.timeframe().label()));
        return "signals";
    }

    private static List<String> each(List<Signal> all, Function<Signal, String> property) {
        return all.stream().map(property).distinct().sorted().toList();
    }

    @GetMapping("/signal")
    String signal(@RequestParam(defaultValue = "") String id, Model model) {
        Signal signal = signals.find(id)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no signal \"" + id + "\" here."));
        model.addAttribute("s", signal);
        return "signal";
    }
}

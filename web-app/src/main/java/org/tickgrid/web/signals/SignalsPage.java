package org.tickgrid.web.signals;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tickgrid.market.Signal;

/** {@code /signals}: the feed of all signals. */
@Controller
class SignalsPage {

    private static final int SHOWN = 100;

    private final RecentSignals signals;

    SignalsPage(RecentSignals signals) {
        this.signals = signals;
    }

    @GetMapping("/signals")
    String signals(Model model) {
        long last = signals.last();
        List<Signal> newest = signals.newest(SHOWN);
        model.addAttribute("after", last);
        model.addAttribute("signals", newest);
        model.addAttribute(
                "rules", newest.stream().map(Signal::rule).distinct().sorted().toList());
        return "signals";
    }
}

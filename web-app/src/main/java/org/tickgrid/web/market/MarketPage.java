package org.tickgrid.web.market;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tickgrid.market.Performance;

/** {@code /}: all symbols at a glance. */
@Controller
class MarketPage {

    /** More rows than anyone reads; the filter finds the others. */
    private static final int SHOWN = 500;

    private static final int MOVERS = 4;

    private final Market market;

    MarketPage(Market market) {
        this.market = market;
    }

    @GetMapping("/")
    String market(Model model) {
        List<Performance> all = market.performances();
        model.addAttribute("rows", all.stream().limit(SHOWN).toList());
        model.addAttribute("total", all.size());
        model.addAttribute("paths", new Sparks(market));
        model.addAttribute("economy", market.economy());
        model.addAttribute("up", all.stream().filter(one -> one.change() > 0).count());
        model.addAttribute("down", all.stream().filter(one -> one.change() < 0).count());
        model.addAttribute("gainers", movers(all, 1));
        model.addAttribute("losers", movers(all, -1));
        return "market";
    }

    private static List<Performance> movers(List<Performance> all, int direction) {
        return all.stream()
                .filter(one -> one.change() * direction > 0)
                .sorted(Comparator.comparingDouble(one -> -direction * one.change()))
                .limit(MOVERS)
                .toList();
    }
}

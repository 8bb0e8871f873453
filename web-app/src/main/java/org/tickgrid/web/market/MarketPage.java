package org.tickgrid.web.market;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tickgrid.market.Performance;
import org.tickgrid.web.signals.RecentSignals;

/** {@code /}: all symbols at a glance. */
@Controller
class MarketPage {

    /** More than anyone reads at once; the filter finds the others, and scripts bring them. */
    private static final int SHOWN = 150;

    private static final int MOVERS = 4;

    private static final int RECENT = 4;

    private final Market market;
    private final RecentSignals signals;

    MarketPage(Market market, RecentSignals signals) {
        this.market = market;
        this.signals = signals;
    }

    @GetMapping("/")
    String market(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String view,
            Model model) {
        List<Performance> all = market.performances();
        boolean heat = view.equals("heat");
        RowOrder order = RowOrder.of(sort.isEmpty() && heat ? "change:-1" : sort);
        String words = filter.strip().toUpperCase(Locale.ROOT);
        model.addAttribute(
                "rows",
                all.stream()
                        .filter(one -> one.symbol().toUpperCase(Locale.ROOT).contains(words))
                        .sorted(order.comparator())
                        .limit(SHOWN)
                        .toList());
        model.addAttribute("filter", filter.strip());
        model.addAttribute("heat", heat);
        model.addAttribute("order", order);
        model.addAttribute("orders", RowOrder.NAMED);
        model.addAttribute("total", all.size());
        model.addAttribute("paths", new Sparks(market));
        model.addAttribute("economy", market.economy());
        model.addAttribute("up", all.stream().filter(one -> one.change() > 0).count());
        model.addAttribute("down", all.stream().filter(one -> one.change() < 0).count());
        model.addAttribute("gainers", movers(all, 1));
        model.addAttribute("losers", movers(all, -1));
        model.addAttribute("recent", signals.newest(RECENT));
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

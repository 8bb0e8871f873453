package org.tickgrid.web.latency;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /latency}: a histogram for each stage, from receipt to the browser. */
@Controller
class LatencyPage {

    private final Latency latency;

    LatencyPage(Latency latency) {
        this.latency = latency;
    }

    @GetMapping("/latency")
    String latency(Model model) {
        model.addAttribute("view", latency.view());
        return "latency";
    }
}

package org.tickgrid.web.vitals;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /grid}: members, jobs and feeds. */
@Controller
class GridPage {

    /** More rows than anyone reads; {@code /api/grid} has all of them. */
    private static final int SHOWN = 500;

    private final Pulse pulse;

    GridPage(Pulse pulse) {
        this.pulse = pulse;
    }

    @GetMapping("/grid")
    String grid(Model model) {
        Pulse.Shown shown = pulse.shown();
        model.addAttribute("view", shown.view());
        model.addAttribute(
                "members", shown.view().members().stream().limit(SHOWN).toList());
        model.addAttribute("chart", shown.chart());
        return "grid";
    }
}

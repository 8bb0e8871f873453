package org.tickgrid.web.accuracy;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /accuracy}: what the signals are worth. */
@Controller
class AccuracyPage {

    private final Accuracy accuracy;

    AccuracyPage(Accuracy accuracy) {
        this.accuracy = accuracy;
    }

    @GetMapping("/accuracy")
    String accuracy(Model model) {
        model.addAttribute("view", accuracy.view());
        return "accuracy";
    }
}

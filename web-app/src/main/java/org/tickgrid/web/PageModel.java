package org.tickgrid.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tickgrid.web.grid.GridLink;

/** What every page says in its header. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private static final Format FORMAT = new Format();

    private final GridLink link;

    PageModel(GridLink link) {
        this.link = link;
    }

    @ModelAttribute
    void header(Model model, @Nullable Principal user) {
        model.addAttribute("format", FORMAT);
        model.addAttribute("user", user == null ? "" : user.getName());
        model.addAttribute("epoch", link.epoch());
        model.addAttribute("gridUp", link.up());
        model.addAttribute("gridSeen", !link.epoch().isEmpty());
        model.addAttribute("now", System.currentTimeMillis());
        model.addAttribute("received", link.received());
        model.addAttribute("blank", Blank.PERFORMANCE);
        model.addAttribute("blankSignal", Blank.SIGNAL);
    }
}

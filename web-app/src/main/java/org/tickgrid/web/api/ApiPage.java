package org.tickgrid.web.api;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /api}: where programs find what, and how it is described. */
@Controller
class ApiPage {

    @GetMapping("/api")
    String api() {
        return "api";
    }
}

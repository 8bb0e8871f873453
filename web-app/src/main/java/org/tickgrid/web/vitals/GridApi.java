package org.tickgrid.web.vitals;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/grid}: the same for programs. While the grid is away, as it was last seen. */
@RestController
class GridApi {

    private final Pulse pulse;

    GridApi(Pulse pulse) {
        this.pulse = pulse;
    }

    @GetMapping("/api/grid")
    GridView grid() {
        return pulse.shown().view();
    }
}

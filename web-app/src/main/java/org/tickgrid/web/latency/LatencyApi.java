package org.tickgrid.web.latency;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/latency}: the same for programs. While the grid is away, as it was last seen. */
@RestController
class LatencyApi {

    private final Latency latency;

    LatencyApi(Latency latency) {
        this.latency = latency;
    }

    @GetMapping("/api/latency")
    LatencyView latency() {
        return latency.view();
    }
}

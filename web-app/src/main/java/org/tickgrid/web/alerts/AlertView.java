package org.tickgrid.web.alerts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.tickgrid.market.Alert;

/** An alert as it is shown: without what its addresses may hide. */
record AlertView(String id, @JsonUnwrapped AlertDraft alert) {

    static AlertView of(Alert alert) {
        return new AlertView(alert.id(), AlertDraft.of(alert));
    }
}

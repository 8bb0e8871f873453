package org.tickgrid.web.series;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What is not in the grid's memory cannot be asked for at the moment. */
final class HistoryAwayException extends ResponseStatusException {

    private static final long serialVersionUID = 1;

    HistoryAwayException(Throwable cause) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The database of older candles does not answer at the moment. Please try again shortly.",
                cause);
    }
}

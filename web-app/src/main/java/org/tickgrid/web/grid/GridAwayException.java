package org.tickgrid.web.grid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The grid cannot be asked at the moment. */
@ResponseStatus(code = HttpStatus.SERVICE_UNAVAILABLE, reason = GridAwayException.SENTENCE)
public final class GridAwayException extends RuntimeException {

    public static final String SENTENCE = "The grid cannot be reached at the moment. Please try again shortly.";

    GridAwayException(Throwable cause) {
        super(SENTENCE, cause);
    }

    GridAwayException() {
        super(SENTENCE);
    }
}

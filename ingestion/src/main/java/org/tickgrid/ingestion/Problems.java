package org.tickgrid.ingestion;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.tickgrid.market.InvalidRecordException;

/** Every answer that is not 200, as a problem detail (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final IngestMeters meters;

    Problems(IngestMeters meters) {
        this.meters = meters;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidRecord(InvalidRecordException fault) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(fault.getMessage()));
        problem.setTitle("The record cannot be taken");
        problem.setProperty("field", fault.field());
        problem.setProperty("value", fault.value());
        problem.setProperty("reason", fault.reason());
        return answer(problem, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        if (refusal.status() == HttpStatus.CONTENT_TOO_LARGE) {
            meters.tooLarge();
        }
        HttpHeaders headers = new HttpHeaders();
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Tickgrid\"");
        }
        if (refusal.retryAfter() != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfter().toSeconds()));
        }
        return answer(ProblemDetail.forStatusAndDetail(refusal.status(), refusal.detail()), headers);
    }

    /** The connection broke, or what came over it was no HTTP body: mostly nobody hears this answer. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(IOException e) {
        return answer(
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The body ended too early"),
                new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        LOG.error("Unexpected failure", e);
        return answer(
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.INTERNAL_SERVER_ERROR, "This is our fault, and it is logged"),
                new HttpHeaders());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}

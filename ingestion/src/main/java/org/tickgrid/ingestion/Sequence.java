package org.tickgrid.ingestion;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a producer numbers its records, in the header {@code Tickgrid-Sequence: producer/number}: a name of its own and the
 * number of the request's first record. The others' numbers rise by one. A request that is sent again keeps its numbers.
 */
record Sequence(String producer, long first) {

    private static final String HEADER = "Tickgrid-Sequence";
    private static final Pattern FORM = Pattern.compile("([\\w.:-]{1,64})/(\\d{1,18})");

    /**
     * The request's; null when its producer does not number its records.
     *
     * @throws Refusal when the header is of another form
     */
    static @Nullable Sequence of(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header == null) {
            return null;
        }
        Matcher matcher = FORM.matcher(header.strip());
        if (!matcher.matches()) {
            throw Refusal.badRequest(HEADER + " must be producer/number, was " + header);
        }
        return new Sequence(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    /** As topic {@code market} keeps it with the record at {@code index} of the request. */
    String of(int index) {
        return producer + "/" + (first + index);
    }
}

package org.tickgrid.market;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** A record that cannot be taken, with the field at fault. */
public final class InvalidRecordException extends IllegalArgumentException {

    private static final int LONGEST_VALUE = 100;

    /** How Jackson names its own settings and sources. */
    private static final Pattern NOISE = Pattern.compile(", from `[^`]*`| \\(start marker at [^)]*\\)+");

    private final String field;
    private final String value;
    private final String reason;

    /**
     * @param field the field's name in JSON; empty when the fault is not in one field
     * @param value what stood there; empty when nothing did; cut after 100 characters
     */
    public InvalidRecordException(String field, String value, String reason) {
        super(message(field, shorten(value), reason));
        this.field = field;
        this.value = shorten(value);
        this.reason = reason;
    }

    /** Of bytes that are no JSON, or JSON beyond all measure; in the parser's words, less what only programmers need. */
    public static InvalidRecordException notJson(JacksonException e) {
        String fault = NOISE.matcher(e.getOriginalMessage()).replaceAll("");
        TokenStreamLocation place = e.getLocation();
        String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new InvalidRecordException("", "", "Not valid JSON: " + fault + where);
    }

    /** The field's name in JSON; empty when the fault is not in one field. */
    public String field() {
        return field;
    }

    /** What stood in the field; empty when nothing did. */
    public String value() {
        return value;
    }

    /** What is wrong, such as {@code must be greater than 0}. */
    public String reason() {
        return reason;
    }

    private static String message(String field, String value, String reason) {
        String fault = field.isEmpty() ? reason : field + " " + reason;
        return value.isEmpty() ? fault : fault + ", was " + value;
    }

    private static String shorten(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}

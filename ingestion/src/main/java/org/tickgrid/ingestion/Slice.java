package org.tickgrid.ingestion;

import java.util.Arrays;

/** A part of a body: the bytes from {@code from} up to, not including, {@code to}. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares slices.
record Slice(byte[] body, int from, int to) {

    int length() {
        return to - from;
    }

    byte first() {
        return body[from];
    }

    byte last() {
        return body[to - 1];
    }

    /** The part from its first to its last byte that is not white space. */
    Slice strip() {
        int first = from;
        int end = to;
        while (first < end && isSpace(body[first])) {
            first++;
        }
        while (end > first && isSpace(body[end - 1])) {
            end--;
        }
        return new Slice(body, first, end);
    }

    /** Its bytes alone, as they came. */
    byte[] bytes() {
        return length() == body.length ? body : Arrays.copyOfRange(body, from, to);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}

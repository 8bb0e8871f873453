package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** One of a bar's fields. */
final class BarField {

    private final byte[] name;

    /** What stood before its value in the last record, behind the value before it: most producers write it the same again. */
    Lead lead = Lead.NONE;

    /** Its value, unless it is text. */
    final NumberScanner value = new NumberScanner();

    BarField(String name) {
        this.name = ('"' + name + '"').getBytes(US_ASCII);
    }

    /** Where its quoted name ends, if it stands at {@code at} and something behind it; otherwise −1. */
    int endOfName(byte[] json, int at, int end) {
        int behind = at + name.length;
        return behind < end && Arrays.equals(json, at, behind, name, 0, name.length) ? behind : -1;
    }
}

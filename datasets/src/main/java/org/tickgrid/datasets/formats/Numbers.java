package org.tickgrid.datasets.formats;

import java.util.regex.Pattern;

/** Which texts are numbers, as data files write them: {@code 12}, {@code -0.5}, {@code 1.38e9}. No words, no hex. */
final class Numbers {

    private static final Pattern ODD = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,4})?");

    /** What is longer takes long to read, and says no more. */
    private static final int LONGEST = 400;

    private Numbers() {}

    static boolean isDecimal(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return ODD.matcher(text).matches();
            }
        }
        return points <= 1 && text.length() > points;
    }

    /** Whether it is digits and nothing else. */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether it is a time as most files write it: whole epoch seconds or finer, of 1973 or later. */
    static boolean isEpoch(String text) {
        return isWhole(text) && text.length() >= 9 && text.length() <= 19 && text.charAt(0) != '0';
    }
}

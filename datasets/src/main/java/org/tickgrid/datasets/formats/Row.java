package org.tickgrid.datasets.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file, and its cells. A line is split by itself, so that a broken one spoils no other. One object serves
 * all lines of a file.
 */
public final class Row {

    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    /** The greatest whole number below which a double skips none. */
    private static final double MOST_EXACT = 1L << 53;

    /** What stands for bytes that are no UTF-8. */
    static final char NOT_UTF_8 = '\uFFFD';

    private static final int NOT_SPLIT = -1;

    private String text = "";
    private int size;

    /** Where each cell begins; one more behind the last one. */
    private int[] begins = new int[32];

    /** The cells of a line with quotes, which are rare; else null. */
    private @Nullable List<String> quoted;

    /** Takes the next line. */
    public Row of(String line) {
        text = line;
        size = NOT_SPLIT;
        return this;
    }

    private void split() {
        size = 0;
        quoted = null;
        if (text.indexOf('"') >= 0) {
            quoted = Quoted.split(text);
            size = quoted.size();
            return;
        }
        int begin = 0;
        do {
            if (size + 2 > begins.length) {
                begins = Arrays.copyOf(begins, 2 * begins.length);
            }
            begins[size++] = begin;
            begin = text.indexOf(',', begin) + 1;
        } while (begin > 0);
        begins[size] = text.length() + 1;
    }

    /** The whole line. */
    String text() {
        return text;
    }

    int size() {
        if (size == NOT_SPLIT) {
            split();
        }
        return size;
    }

    /** What stands in a column, without spaces around it; empty when the line has no such column. */
    String cell(int column) {
        if (column < 0 || column >= size()) {
            return "";
        }
        return quoted != null
                ? quoted.get(column)
                : text.substring(begins[column], begins[column + 1] - 1).strip();
    }

    /**
     * What stands in a column.
     *
     * @param name says what is missing
     */
    String cell(int column, String name) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            throw new BadRowException(name + " is missing");
        }
        return cell;
    }

    List<String> cells() {
        List<String> cells = new ArrayList<>(size());
        for (int i = 0; i < size; i++) {
            cells.add(cell(i));
        }
        return cells;
    }

    /** The double that is nearest to the number in a column. */
    double number(int column, String name) {
        String cell = cell(column, name);
        if (Numbers.isDecimal(cell)) {
            double number = Double.parseDouble(cell);
            if (Double.isFinite(number)) {
                return number;
            }
        }
        throw new BadRowException(name + " is not a number, was " + cell);
    }

    /** The double that is nearest to the number in a column, divided by 10 to the {@code decimals}. */
    double number(int column, String name, int decimals) {
        double number = number(column, name);
        if (decimals == 0) {
            return number;
        }
        // Two exact numbers have an exactly rounded quotient. Others would be rounded twice.
        boolean exact = number == Math.rint(number) && Math.abs(number) <= MOST_EXACT;
        return exact
                ? number / TENS[decimals]
                : new BigDecimal(cell(column)).movePointLeft(decimals).doubleValue();
    }
}

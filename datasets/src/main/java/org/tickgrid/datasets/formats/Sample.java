package org.tickgrid.datasets.formats;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known of a file before its rows are read: its names, its first lines, and what the user said of it. */
public final class Sample {

    private static final int LONGEST_SHOWN = 120;

    private final Names names;
    private final List<String> lines;
    private final @Nullable String symbol;
    private final @Nullable ZoneId zone;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param lines at least one; none of them blank
     * @param symbol of every row; null when the user said none
     * @param zone of times that name none; null when the user said none
     */
    public Sample(Names names, List<String> lines, @Nullable String symbol, @Nullable ZoneId zone) {
        this.names = names;
        this.lines = List.copyOf(lines);
        this.symbol = symbol;
        this.zone = zone;
        for (String line : lines) {
            rows.add(cells(line));
        }
        header = rows.getFirst().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> cells(String line) {
        try {
            return new Row().of(line).cells();
        } catch (BadRowException e) {
            return List.of();
        }
    }

    Names names() {
        return names;
    }

    List<String> lines() {
        return lines;
    }

    /** The cells of the first line, in lower case. */
    List<String> header() {
        return header;
    }

    /** The first line as an error may show it: in one line, and no longer than that. */
    public String shownFirstLine() {
        String first = lines.getFirst();
        String shown =
                first.substring(0, Math.min(first.length(), LONGEST_SHOWN)).replaceAll("\\p{C}", "\uFFFD");
        return first.length() > LONGEST_SHOWN ? shown + "…" : shown;
    }

    /** Whether the first line is these cells, whatever their case. */
    boolean headerIs(String cells) {
        return String.join(",", header).equals(cells);
    }

    boolean headerHas(String... cells) {
        return header.containsAll(List.of(cells));
    }

    /** The cells of each line, the header among them. */
    List<List<String>> rows() {
        return rows;
    }

    /** What stands in a column of the lines behind the header. */
    List<String> column(int column) {
        return rows.stream()
                .skip(1)
                .filter(row -> row.size() > column)
                .map(row -> row.get(column))
                .toList();
    }

    /** Whether more than half of the lines are such; a few may be broken, or be the header. */
    boolean mostRows(Predicate<List<String>> such) {
        return rows.stream().filter(such).count() * 2 > rows.size();
    }

    ZoneId zoneOr(ZoneId other) {
        return zone == null ? other : zone;
    }

    @Nullable
    String symbol() {
        return symbol;
    }

    /** The symbol of all rows: the user's word, or else what the file's name says. */
    String symbolOr(@Nullable String fromName) {
        String found = symbol == null ? fromName : symbol;
        if (found == null) {
            throw new IllegalArgumentException(names.file() + " names no symbol: say it with --symbol");
        }
        return found;
    }

    /** @throws IllegalArgumentException when the user names a symbol for a file that does so itself */
    void mustNotBeToldASymbol() {
        if (symbol != null) {
            throw new IllegalArgumentException(
                    names.file() + " names its symbols itself: leave out --symbol " + symbol);
        }
    }
}

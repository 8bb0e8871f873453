package org.tickgrid.backtest.accuracy;

import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown: its first columns are words, the others figures. */
final class Table {

    private final StringBuilder text = new StringBuilder();

    Table(int words, String... columns) {
        row(List.of(columns));
        text.append('|')
                .append("---|".repeat(words))
                .append("---:|".repeat(columns.length - words))
                .append('\n');
    }

    Table row(List<String> cells) {
        text.append(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

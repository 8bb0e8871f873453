package org.tickgrid.local.demo;

import java.io.PrintStream;

/** Where a person follows the demo: lines that stay, and on a terminal one last line that changes. */
final class Screen {

    private final PrintStream out;
    private final boolean changing;
    private int length;

    Screen(PrintStream out) {
        this.out = out;
        this.changing = System.console() != null && System.console().isTerminal();
    }

    /** Prints lines that stay. */
    synchronized void say(String lines) {
        clear();
        out.print(lines.endsWith("\n") ? lines : lines + "\n");
        out.flush();
    }

    /** Prints how it goes: on a terminal in place of what was printed so before. */
    synchronized void note(String line) {
        if (!changing) {
            say(line);
            return;
        }
        clear();
        out.print(line);
        out.flush();
        length = line.length();
    }

    private void clear() {
        if (length > 0) {
            out.print('\r' + " ".repeat(length) + '\r');
            length = 0;
        }
    }
}

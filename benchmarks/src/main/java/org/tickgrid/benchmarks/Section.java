package org.tickgrid.benchmarks;

import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/** One subject of {@code docs/performance.md}: a command that measures it, and what the document says of its figures. */
public interface Section extends Callable<Integer> {

    /** As the command and the file of figures are called. */
    String name();

    /** The section, from its heading on, as Markdown. Every figure in it is one of {@code figures}. */
    String markdown(JsonNode figures);
}

package org.tickgrid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Writes {@code docs/performance.md} from the files of figures that there are, and renews what other documents cite. */
public final class Document {

    private final Figures figures;
    private final List<Section> sections;

    public Document(Figures figures, List<Section> sections) {
        this.figures = figures;
        this.sections = sections;
    }

    public void write() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Performance

                Every figure here was measured by a command of `./tickgrid bench`, which wrote it to a file in
                [performance](performance); this page is made of these files. Absolute figures drift with the machine: compare
                ratios, which come from one run.
                """);
        for (Section section : sections) {
            JsonNode file = figures.read(section.name());
            if (file != null) {
                text.append('\n')
                        .append(section.markdown(file.path("figures")))
                        .append('\n')
                        .append(Figures.source(file));
            }
        }
        Path document = figures.folder().resolveSibling(figures.folder().getFileName() + ".md");
        Files.writeString(document, text);
        Citations.renew(figures.folder().resolve("../..").normalize());
    }
}

package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContributingTest {

    @Test
    void showsAnIndicatorAsItIsCompiled() throws IOException {
        String page = Files.readString(Path.of("../CONTRIBUTING.md"));
        String fence = "```java\n";
        int begin = page.indexOf(fence) + fence.length();
        String example = page.substring(begin, page.indexOf("```", begin));
        assertThat(Files.readString(Path.of("src/main/java/org/tickgrid/indicators/Roc.java")))
                .endsWith(example);
    }

    @Test
    void theReadmeNamesEveryIndicator() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        assertThat(Indicator.names()).allSatisfy(name -> assertThat(readme).containsPattern("`" + name + "[(`]"));
    }
}

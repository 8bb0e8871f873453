package org.tickgrid.datasets.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final int WIDEST_HELP = 80;

    @Test
    void areKnownByNamesOfTheirOwn() {
        assertThat(Formats.all())
                .extracting(Format::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+"));
        assertThat(Formats.all())
                .allSatisfy(format -> assertThat(Formats.named(format.name())).isSameAs(format));
    }

    @Test
    void areDescribedInOneLineOfHelp() {
        assertThat(Formats.all())
                .extracting(Format::description)
                .allMatch(description -> description.length() <= WIDEST_HELP && description.indexOf('%') < 0);
    }
}

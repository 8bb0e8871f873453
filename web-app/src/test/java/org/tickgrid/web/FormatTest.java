package org.tickgrid.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatTest {

    private final Format format = new Format();

    @Test
    void givesSmallPricesMoreDigits() {
        assertThat(format.price(64_123.456)).isEqualTo("64,123.46");
        assertThat(format.price(187.3)).isEqualTo("187.30");
        assertThat(format.price(1.0834)).isEqualTo("1.0834");
        assertThat(format.price(0.000123)).isEqualTo("0.000123");
        assertThat(format.price(-3.5)).isEqualTo("−3.5000");
        assertThat(format.price(Double.NaN)).isEqualTo("–");
    }

    @Test
    void writesChangesWithTheirSign() {
        assertThat(format.change(0.0124)).isEqualTo("+1.24%");
        assertThat(format.change(-0.0124)).isEqualTo("−1.24%");
        assertThat(format.change(0)).isEqualTo("0.00%");
        assertThat(format.fineChange(0.000124)).isEqualTo("+0.012%");
        assertThat(format.share(0.567)).isEqualTo("57%");
        assertThat(format.share(Double.NaN)).isEqualTo("–");
    }

    @Test
    void shortensLargeNumbers() {
        assertThat(format.compact(950)).isEqualTo("950");
        assertThat(format.compact(0.5)).isEqualTo("0.50");
        assertThat(format.compact(12_345)).isEqualTo("12.3K");
        assertThat(format.compact(999_600)).isEqualTo("1.00M");
        assertThat(format.compact(2.94e12)).isEqualTo("2.94T");
    }

    @Test
    void saysAnAgeInOneUnit() {
        assertThat(format.age(0, 59_999)).isEqualTo("59 s");
        assertThat(format.age(0, 60_000)).isEqualTo("1 min");
        assertThat(format.age(0, 7_200_000)).isEqualTo("2 h");
        assertThat(format.age(10, 0)).isEqualTo("0 s");
    }

    @Test
    void aSignalOfTwoHoursAgoIsTwoHoursOld() {
        assertThat(format.age(System.currentTimeMillis() - 7_200_000)).isEqualTo("2 h");
    }
}

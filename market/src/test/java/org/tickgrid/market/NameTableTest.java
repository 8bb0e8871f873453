package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTableTest {

    private final NameTable<Thing> table = new NameTable<>();

    private static final class Thing extends Named {

        private final String text;

        Thing(String name, String text) {
            super(name);
            this.text = text;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYM", "AAPL  241220C00190"})
    void ofManyNamesEachHasWhatBelongsToIt(String beginning) {
        List<String> names =
                IntStream.range(0, 100_000).mapToObj(i -> beginning + i).toList();
        names.forEach(name -> put(name, "of " + name));

        assertThat(names).allSatisfy(name -> assertThat(get(name)).isEqualTo("of " + name));
        assertThat(table.size()).isEqualTo(100_000);
        assertThat(get(beginning + 100_000)).isNull();
    }

    @Test
    void namesOfEveryLengthThatBeginAlikeAreToldApart() {
        List<String> names = IntStream.rangeClosed(1, 300).mapToObj("A"::repeat).toList();
        names.forEach(name -> put(name, name));

        assertThat(names).allSatisfy(name -> assertThat(get(name)).isEqualTo(name));
        assertThat(get("A".repeat(301))).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 14, 15, 16, 17, 64, 300})
    void namesThatDifferInOneByteAreToldApart(int length) {
        List<String> names = IntStream.range(0, length)
                .mapToObj(i -> "A".repeat(i) + "B" + "A".repeat(length - i - 1))
                .toList();
        names.forEach(name -> put(name, name));

        assertThat(names).allSatisfy(name -> assertThat(get(name)).isEqualTo(name));
        assertThat(get("A".repeat(length))).isNull();
    }

    @Test
    void aNameOfAnyLengthIsFoundAmongOtherTextAndAtItsEnd() {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        for (int length = 1; length <= letters.length(); length++) {
            put(letters.substring(0, length), "of " + length);
        }
        byte[] text = ("before " + letters + " behind " + letters).getBytes(UTF_8);

        for (int length = 1; length <= letters.length(); length++) {
            assertThat(get(text, 7, length)).isEqualTo("of " + length);
            assertThat(get(text, text.length - letters.length(), length)).isEqualTo("of " + length);
        }
        assertThat(get(text, 7, letters.length() + 1)).isNull();
        assertThat(get(text, 6, letters.length())).isNull();
    }

    @Test
    void anEndingOfZerosIsPartOfTheName() {
        put("A", "without");
        put("A\0", "with");
        assertThat(get("A")).isEqualTo("without");
        assertThat(get("A\0")).isEqualTo("with");
    }

    @Test
    void aNameIsItsBytesInUtf8() {
        put("Ökonomie", "found");
        byte[] text = "Ökonomie".getBytes(UTF_8);
        assertThat(get(text, 0, text.length)).isEqualTo("found");
        assertThat(get("Okonomie")).isNull();
    }

    @Test
    void whatIsPutLastBelongsToTheName() {
        put("ACME", "earlier");
        put("ACME", "later");
        assertThat(get("ACME")).isEqualTo("later");
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void aPlaceIsThatOfTheNameThatWasLookedFor() {
        put("ACME", "found");
        byte[] text = "ACME ACM".getBytes(UTF_8);
        assertThat(table.at(table.find(text, 0, 4)).text).isEqualTo("found");
        assertThat(table.find(text, 5, 3)).isEqualTo(NameTable.NOWHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYM", "AAPL  241220C00190"})
    void nearlyEachGuessIsRight(String beginning) {
        IntStream.range(0, 10_000).forEach(i -> put(beginning + i, "of " + beginning + i));

        assertThat(IntStream.range(0, 10_000).filter(i -> isGuessed(beginning + i)))
                .hasSizeGreaterThan(9_800);
        assertThat(IntStream.range(10_000, 20_000).filter(i -> guess(beginning + i) == NameTable.NOWHERE))
                .hasSizeGreaterThan(9_800);
    }

    /** Bytes that a plain sum of products would cancel. */
    @ParameterizedTest
    @ValueSource(strings = {"aaa*aaa*aa_aaa_", "aaaaaaaaaaaaaaaaaaaaaa*aaa_aaa_"})
    void namesThatWereChosenDoNotStandInEachOthersWay(String pattern) {
        List<String> names = IntStream.range(0, 90 * 90)
                .mapToObj(i -> pattern.replace('*', (char) ('!' + i / 90)).replace('_', (char) ('!' + i % 90)))
                .distinct()
                .toList();
        names.forEach(name -> put(name, name));

        assertThat(names).filteredOn(this::isGuessed).hasSizeGreaterThan(names.size() / 100 * 98);
    }

    private boolean isGuessed(String name) {
        return table.at(guess(name)).name().equals(name);
    }

    private int guess(String name) {
        byte[] text = name.getBytes(UTF_8);
        return table.guess(text, 0, text.length);
    }

    @Test
    void noNameIsEmpty() {
        assertThat(get("")).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> put("", "nothing"));
    }

    private void put(String name, String text) {
        table.add(new Thing(name, text));
    }

    private @Nullable String get(String name) {
        return text(table.get(name));
    }

    private @Nullable String get(byte[] text, int from, int length) {
        return text(table.get(text, from, length));
    }

    private static @Nullable String text(@Nullable Thing found) {
        return found == null ? null : found.text;
    }
}

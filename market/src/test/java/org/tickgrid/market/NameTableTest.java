package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTableTest {

    private final NameTable<String> table = new NameTable<>();

    @ParameterizedTest
    @ValueSource(strings = {"SYM", "AAPL  241220C00190"})
    void ofManyNamesEachHasWhatBelongsToIt(String beginning) {
        List<String> names =
                IntStream.range(0, 100_000).mapToObj(i -> beginning + i).toList();
        names.forEach(name -> table.put(name, "of " + name));

        assertThat(names).allSatisfy(name -> assertThat(table.get(name)).isEqualTo("of " + name));
        assertThat(table.size()).isEqualTo(100_000);
        assertThat(table.get(beginning + 100_000)).isNull();
    }

    @Test
    void namesOfEveryLengthThatBeginAlikeAreToldApart() {
        List<String> names = IntStream.rangeClosed(1, 300).mapToObj("A"::repeat).toList();
        names.forEach(name -> table.put(name, name));

        assertThat(names).allSatisfy(name -> assertThat(table.get(name)).isEqualTo(name));
        assertThat(table.get("A".repeat(301))).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 14, 15, 16, 17, 64, 300})
    void namesThatDifferInOneByteAreToldApart(int length) {
        List<String> names = IntStream.range(0, length)
                .mapToObj(i -> "A".repeat(i) + "B" + "A".repeat(length - i - 1))
                .toList();
        names.forEach(name -> table.put(name, name));

        assertThat(names).allSatisfy(name -> assertThat(table.get(name)).isEqualTo(name));
        assertThat(table.get("A".repeat(length))).isNull();
    }

    @Test
    void aNameOfAnyLengthIsFoundAmongOtherTextAndAtItsEnd() {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        for (int length = 1; length <= letters.length(); length++) {
            table.put(letters.substring(0, length), "of " + length);
        }
        byte[] text = ("before " + letters + " behind " + letters).getBytes(UTF_8);

        for (int length = 1; length <= letters.length(); length++) {
            assertThat(table.get(text, 7, length)).isEqualTo("of " + length);
            assertThat(table.get(text, text.length - letters.length(), length)).isEqualTo("of " + length);
        }
        assertThat(table.get(text, 7, letters.length() + 1)).isNull();
        assertThat(table.get(text, 6, letters.length())).isNull();
    }

    @Test
    void anEndingOfZerosIsPartOfTheName() {
        table.put("A", "without");
        table.put("A\0", "with");
        assertThat(table.get("A")).isEqualTo("without");
        assertThat(table.get("A\0")).isEqualTo("with");
    }

    @Test
    void aNameIsItsBytesInUtf8() {
        table.put("Ökonomie", "found");
        byte[] text = "Ökonomie".getBytes(UTF_8);
        assertThat(table.get(text, 0, text.length)).isEqualTo("found");
        assertThat(table.get("Okonomie")).isNull();
    }

    @Test
    void whatIsPutLastBelongsToTheName() {
        table.put("ACME", "earlier");
        table.put("ACME", "later");
        assertThat(table.get("ACME")).isEqualTo("later");
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void noNameIsEmpty() {
        assertThat(table.get("")).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> table.put("", "nothing"));
    }
}

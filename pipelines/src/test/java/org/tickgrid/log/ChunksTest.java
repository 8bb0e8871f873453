package org.tickgrid.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 65_537, 1_000_000})
    void aStateComesBackFromItsPiecesInAnyOrder(int length) {
        byte[] state = new byte[length];
        new Random(length).nextBytes(state);
        List<byte[]> pieces = Chunks.split(state);

        Chunks found = new Chunks();
        for (int i = pieces.size() - 1; i >= 0; i--) {
            found.add(Chunks.key(7, i), pieces.get(i));
        }

        assertThat(found.join()).isEqualTo(state);
    }

    @Test
    void aMissingPieceIsNoticed() {
        List<byte[]> pieces = Chunks.split(new byte[200_000]);
        Chunks found = new Chunks();
        found.add(Chunks.key(7, 0), pieces.getFirst());
        assertThatThrownBy(found::join).hasMessage("Snapshot has 1 of 4 chunks");
    }

    @Test
    void aKeyTellsItsPartition() {
        assertThat(Chunks.partition(Chunks.key(23, 5))).isEqualTo(23);
    }
}

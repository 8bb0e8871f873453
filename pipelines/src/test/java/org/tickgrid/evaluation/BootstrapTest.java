package org.tickgrid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private final Bootstrap bootstrap = new Bootstrap(2_000, 7);

    @Test
    void holdsTheTrueMeanAboutNineteenTimesInTwentyWhenValuesAreIndependent() {
        assertThat(coverage(120, 1)).isBetween(0.92, 0.975);
    }

    @Test
    void holdsItNearlyAsOftenWhenValuesOverlap() {
        assertThat(coverage(240, 5)).isBetween(0.91, 0.975);
    }

    @Test
    void isTooSureOfOverlappingValuesWithoutBlocks() {
        assertThat(share(240, 5, 1)).isLessThan(0.75);
    }

    @Test
    void isAsWideAsTheTextbookSaysForIndependentValues() {
        double[] values = new Random(5).doubles(2_000, -1, 1).toArray();

        Estimate estimate = bootstrap.estimate(values, 1);

        double deviation = 1 / Math.sqrt(3);
        assertThat(estimate.high() - estimate.low()).isCloseTo(2 * 1.96 * deviation / Math.sqrt(2_000), within(0.003));
    }

    @Test
    void isTheSameEveryTime() {
        double[] values = new Random(1).doubles(50).toArray();

        assertThat(bootstrap.estimate(values, 4)).isEqualTo(new Bootstrap(2_000, 7).estimate(values, 4));
    }

    @Test
    void knowsValuesThatAreAllAlike() {
        Estimate estimate =
                bootstrap.estimate(DoubleStream.generate(() -> 0.25).limit(10).toArray(), 2);

        assertThat(estimate).isEqualTo(new Estimate(10, 0.25, 0.25, 0.25, 2));
    }

    @Test
    void takesTogetherWhatIsHeldTogetherButNeverMoreThanAFifth() {
        assertThat(Bootstrap.block(1_000, 1)).isEqualTo(10);
        assertThat(Bootstrap.block(1_000, 17.2)).isEqualTo(52);
        assertThat(Bootstrap.block(20, 17)).isEqualTo(4);
        assertThat(Bootstrap.block(0, 1)).isOne();
    }

    private double coverage(int count, int overlap) {
        return share(count, overlap, Bootstrap.block(count, overlap));
    }

    /** How often the interval of a mean of moving sums holds its true mean, which is 0. */
    private double share(int count, int overlap, int block) {
        Random random = new Random(99);
        int rounds = 300;
        long held = IntStream.range(0, rounds)
                .filter(round -> {
                    double[] values =
                            movingSums(random.doubles(count + overlap, -1, 1).toArray(), count, overlap);
                    Estimate estimate = bootstrap.estimate(values, block);
                    return estimate.low() <= 0 && estimate.high() >= 0;
                })
                .count();
        return (double) held / rounds;
    }

    private static double[] movingSums(double[] noise, int count, int overlap) {
        double[] sums = new double[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < overlap; j++) {
                sums[i] += noise[i + j];
            }
        }
        return sums;
    }
}

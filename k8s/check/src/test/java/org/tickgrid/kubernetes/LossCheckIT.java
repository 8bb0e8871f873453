package org.tickgrid.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;

/** What is asked of a cluster, asked of the real system on this machine, whose member is killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LossCheckIT {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static LocalGrid grid;

    @BeforeAll
    static void start() {
        grid = LocalGrid.start(LocalSettings.forTest(folder).withMembers(2).withParts(Part.INGESTION, Part.WEB_APP));
    }

    @AfterAll
    static void stop() {
        grid.close();
    }

    @Test
    @Order(1)
    void aBarThatIsThereOnceMoreIsFound() {
        try (Door door = door()) {
            LossCheck check = check(door, "AGAIN");

            assertThatThrownBy(() -> check.run(() -> door.post(check.course().bar("AGAIN-DISTURBED-1", 49))))
                    .hasMessageContaining("300 bars were sent, and 301 are in candles");
        }
    }

    @Test
    @Order(2)
    void aMemberThatGoesChangesNothing() {
        try (Door door = door()) {
            String result = check(door, "GONE").run(() -> grid.killMember(1));

            assertThat(result).startsWith("lost=0 duplicated=0 bars=600 signals=");
        }
    }

    private static Door door() {
        return new Door(grid.address(Part.INGESTION), grid.address(Part.WEB_APP), Access.NONE);
    }

    private static LossCheck check(Door door, String prefix) {
        return new LossCheck(door, prefix, 2, Course.of(150), DEADLINE, System.out::println);
    }
}

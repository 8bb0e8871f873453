package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process adds a member to a grid that runs. */
class InvitationIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void whoeverAcceptsItHasAMemberInTheGridForAsLongAsTheyWant() {
        // Given
        Path file = folder.resolve("invitation");
        LocalSettings settings = LocalSettings.forTest(folder).withParts();
        try (LocalGrid grid = LocalGrid.start(settings)) {
            HazelcastInstance client = grid.connect();
            grid.invite(file);

            // When
            ChildProcess guest = Invitation.read(file).orElseThrow().accept(Installation.find());

            // Then
            await().atMost(SOON).until(() -> client.getCluster().getMembers().size() == 2);
            guest.stop();
            await().atMost(SOON).until(() -> client.getCluster().getMembers().size() == 1);
            client.shutdown();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void oneThatAGridLeftBehindCountsForNothing() {
        Path file = folder.resolve("invitation");
        LocalSettings settings = LocalSettings.forTest(folder);
        new Members(Installation.find(), settings, new Ports(), List.of())
                .invitation()
                .write(file);

        assertThat(file).exists();
        assertThat(Invitation.read(file)).isEmpty();
        assertThat(Invitation.read(folder.resolve("nowhere"))).isEmpty();
    }
}
